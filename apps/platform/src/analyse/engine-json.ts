import { METHOD, type ReleasePolicy } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { analyseCycle, engineTrend, type EngineTrend, type TrendBasis } from '#domain/scoring';
import { jsonElements, openedJson } from './json-parts.js';
import { type CycleToAnalyse } from './read-responses.js';

/** The text of engine.json in parts, a subject at a time: unsuppressed. Source: docs/methods.md, "Files". */
export function* engineJson(
  { id, version }: Instrument,
  { outline, rules }: ReleasePolicy,
  cycles: readonly CycleToAnalyse[],
  passed: () => void,
): Generator<string> {
  const header = { format: 'parallax-engine/1', method: METHOD, instrument: { id, version } };
  const trend: EngineTrend[] = [];
  let before: { cycle: string; basis: TrendBasis } | undefined;
  yield `${openedJson(header)},"cycles":[`;
  for (const { cycle, responses } of cycles) {
    const { subjects, cohort, trendBasis } = analyseCycle(outline, rules, responses);
    const now = { cycle, basis: trendBasis() };
    if (before) trend.push(engineTrend(outline, before, now));
    yield `${before ? ',' : ''}\n${openedJson({ cycle })},"subjects":[`;
    yield* jsonElements(subjects(), passed);
    yield `\n],${JSON.stringify(cohort()).slice(1)}`;
    before = now;
  }
  yield `\n],"trend":${JSON.stringify(trend)}}\n`;
}
