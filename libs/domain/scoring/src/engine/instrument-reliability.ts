import { type Outline } from '#domain/instrument';
import { ALPHA_RATERS, cronbachAlpha } from '../cronbach-alpha.js';
import { type CycleResponses } from '../cycle-responses.js';
import { cycleSigma, pooledDeviation } from '../cycle-sigma.js';
import { cycleSpread } from '../cycle-spread.js';
import { ICC_SUBJECTS, type IccOneWay, iccOneWay } from '../icc-one-way.js';
import { competencyScore } from '../rater-scores.js';
import { subjectRows, type SubjectRows } from '../subject-rows.js';
import { completeCases } from './complete-cases.js';
import { type ByCode, type EngineSigma } from './engine-analysis.js';

/** How well an instrument measured in one cycle. Nothing in it is about one subject. */
export interface InstrumentReliability {
  /** Unrounded spread of raters; null where the cycle uses the default. */
  readonly sigma: Pick<EngineSigma, 'w' | 'df' | 'subjects'> | null;
  /** By anonymous group, then competency; null below ten subjects. */
  readonly icc: ByCode<ByCode<Pick<IccOneWay, 'subjects' | 'ratings' | 'icc1' | 'iccK'> | null>>;
  /** By competency; null below thirty complete responses. */
  readonly alpha: ByCode<{ readonly n: number; readonly alpha: number | null } | null>;
}

/**
 * The engine's figures about the instrument, as far as enough people are behind them: others would keep
 * what the release hides, long after the answers are gone.
 *
 * k   threshold of the cycle
 */
export function instrumentReliability(
  outline: Outline,
  responses: CycleResponses,
  k: number,
): InstrumentReliability {
  const order = subjectRows(responses, outline.items.length);
  const byCompetency = <Entry>(of: (c: number) => Entry): Record<string, Entry> =>
    Object.fromEntries(outline.competencies.map(({ code }, c) => [code, of(c)]));
  return {
    sigma: sigmaOf(outline, responses, order, k),
    icc: Object.fromEntries(
      outline.groups.flatMap(({ code, anonymous }, group) =>
        anonymous ? [[code, byCompetency((c) => iccOf(outline, responses, order, group, c))]] : [],
      ),
    ),
    alpha: byCompetency((c) => {
      const rows = completeCases(outline, responses, c);
      return rows.length < ALPHA_RATERS ? null : { n: rows.length, alpha: cronbachAlpha(rows) };
    }),
  };
}

function sigmaOf(
  outline: Outline,
  responses: CycleResponses,
  order: SubjectRows,
  k: number,
): InstrumentReliability['sigma'] {
  const spread = cycleSpread(outline, responses, order, k);
  const used = cycleSigma(spread, outline.items.length);
  return used.source === 'default'
    ? null
    : { w: pooledDeviation(spread.competencies), df: used.df, subjects: used.subjects };
}

function iccOf(
  { items, competencies }: Outline,
  { ratings, relationship }: CycleResponses,
  { subjects, rows, start }: SubjectRows,
  group: number,
  c: number,
): InstrumentReliability['icc'][string][string] {
  const { from, to } = competencies[c]!;
  const scores = subjects.map((s) => {
    const given: number[] = [];
    for (let at = start[s]!; at < start[s + 1]!; at++) {
      const row = rows[at]!;
      if (relationship[row] !== group) continue;
      const score = competencyScore(ratings, row * items.length + from, row * items.length + to);
      if (!Number.isNaN(score)) given.push(score);
    }
    return given;
  });
  const found = iccOneWay(scores);
  if (!found || found.subjects < ICC_SUBJECTS) return null;
  return { subjects: found.subjects, ratings: found.ratings, icc1: found.icc1, iccK: found.iccK };
}
