import { type Outline } from '#domain/instrument';
import { type CycleResponses } from '../cycle-responses.js';
import { cycleSigma, pooledDeviation } from '../cycle-sigma.js';
import { type CycleSpread } from '../cycle-spread.js';
import { ALPHA_RATERS, cronbachAlpha } from '../cronbach-alpha.js';
import { leniency } from '../leniency.js';
import { meanOf } from '../mean-of.js';
import { normUse, percentileRanks, standardScores } from '../norms.js';
import { tInterval } from '../t-interval.js';
import { deviationOf } from '../variance-of.js';
import { completeCases } from './complete-cases.js';
import { engineCareless } from './engine-careless.js';
import {
  type EngineCohort,
  type EngineLeniency,
  type EngineNorm,
  type EngineSigma,
} from './engine-analysis.js';
import { engineIcc } from './engine-icc.js';
import { itemFirstMeans, type SubjectSample } from './subject-sample.js';

/**
 * Figures over all subjects of a cycle.
 *
 * raters   names of raters, by the index in the column `rater`
 */
export function engineCohort(
  outline: Outline,
  responses: CycleResponses,
  raters: readonly string[],
  samples: readonly SubjectSample[],
  spread: CycleSpread,
): EngineCohort {
  const groups = outline.groups.flatMap((_, group) => (group === outline.self ? [] : [group]));
  const others = samples.map((sample) => itemFirstMeans(outline, sample, groups).competencies);
  const self = samples.map((sample) => itemFirstMeans(outline, sample, [outline.self]).competencies);
  const byCompetency = <Entry>(of: (c: number) => Entry): Record<string, Entry> =>
    Object.fromEntries(outline.competencies.map(({ code }, c) => [code, of(c)]));
  const columnOf = (rows: readonly (number | null)[][], c: number) =>
    rows.map((row) => row[c]!).filter((mean) => mean !== null);

  return {
    sigma: sigmaOf(outline, spread),
    icc: Object.fromEntries(
      outline.groups.flatMap(({ code, anonymous }, group) =>
        anonymous ? [[code, byCompetency((c) => engineIcc(samples, group, c))]] : [],
      ),
    ),
    norms: byCompetency((c) => normOf(samples, others, c)),
    alpha: byCompetency((c) => {
      const rows = completeCases(outline, responses, c);
      return { n: rows.length, alpha: cronbachAlpha(rows), usable: rows.length >= ALPHA_RATERS };
    }),
    cohort: byCompetency((c) => {
      const means = columnOf(others, c);
      const mean = meanOf(means);
      const sd = deviationOf(means);
      return {
        n: means.length,
        others: mean,
        sd,
        ci: mean === null ? null : tInterval(means.length, mean, sd),
        self: meanOf(columnOf(self, c)),
      };
    }),
    leniency: leniencyOf(outline, raters, samples),
    careless: samples.flatMap((sample) => engineCareless(outline, responses, raters, sample)),
  };
}

function sigmaOf(outline: Outline, spread: CycleSpread): EngineSigma {
  return {
    w: pooledDeviation(spread.competencies),
    b: pooledDeviation([spread.balance]),
    df: Math.min(...spread.competencies.map(({ df }) => df)),
    subjects: Math.min(...spread.competencies.map(({ subjects }) => subjects)),
    usable: cycleSigma(spread, outline.items.length).source === 'campaign',
    competencies: Object.fromEntries(
      outline.competencies.map(({ code }, c) => [code, pooledDeviation([spread.competencies[c]!])]),
    ),
  };
}

function normOf(
  samples: readonly SubjectSample[],
  others: readonly (readonly (number | null)[])[],
  c: number,
): EngineNorm {
  const scored = samples.flatMap(({ subject }, index) => {
    const score = others[index]![c]!;
    return score === null ? [] : [{ subject, score }];
  });
  const reference = scored.map(({ score }) => score);
  const mean = meanOf(reference);
  const sd = deviationOf(reference);
  const percentileOf = percentileRanks(reference);
  return {
    n: reference.length,
    mean,
    sd,
    usable: normUse(reference.length),
    subjects: Object.fromEntries(
      scored.map(({ subject, score }) => [
        subject,
        { percentile: percentileOf(score), ...standardScores(mean ?? 0, sd, score) },
      ]),
    ),
  };
}

function leniencyOf(
  { self }: Outline,
  raters: readonly string[],
  samples: readonly SubjectSample[],
): EngineLeniency | null {
  const model = leniency(
    samples.flatMap(({ subject, responses }) =>
      responses
        .filter(({ group, rater, scores }) => group !== self && rater >= 0 && !Number.isNaN(scores.overall))
        .map(({ rater, scores }) => ({ subject, rater: raters[rater]!, y: scores.overall })),
    ),
  );
  if (!model) return null;
  const { mu, variances, usable, subjects } = model;
  return {
    mu,
    varSubject: variances.subject,
    varRater: variances.rater,
    varResidual: variances.residual,
    usable,
    subjects,
  };
}
