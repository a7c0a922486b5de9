import { type Outline, type ScoringRules } from '#domain/instrument';
import { type CycleResponses } from '../cycle-responses.js';
import { cycleSpread } from '../cycle-spread.js';
import { subjectRows } from '../subject-rows.js';
import { type EngineCohort, type EngineSubject } from './engine-analysis.js';
import { engineCohort } from './engine-cohort.js';
import { engineSubject } from './engine-subject.js';
import { trendBasis, type TrendBasis } from './engine-trend.js';
import { sampleSubject } from './subject-sample.js';

/** Engine figures of one cycle. */
export interface CycleAnalysis {
  /** By code unit of their names, each computed when asked for. */
  readonly subjects: () => Generator<EngineSubject, void>;
  readonly cohort: () => EngineCohort;
  readonly trendBasis: () => TrendBasis;
}

/** Unsuppressed: for whoever already holds the raw answers, never for a report. */
export function analyseCycle(
  outline: Outline,
  rules: ScoringRules,
  responses: CycleResponses & { readonly raters: readonly string[] },
): CycleAnalysis {
  const order = subjectRows(responses, outline.items.length);
  const samples = order.subjects.map((s) =>
    sampleSubject(
      outline,
      responses,
      responses.subjects[s]!,
      order.rows.subarray(order.start[s], order.start[s + 1]),
    ),
  );
  return {
    *subjects() {
      for (const sample of samples) yield engineSubject(outline, rules.cuts, sample);
    },
    cohort: () =>
      engineCohort(
        outline,
        responses,
        responses.raters,
        samples,
        cycleSpread(outline, responses, order, rules.k),
      ),
    trendBasis: () => trendBasis(outline, samples),
  };
}
