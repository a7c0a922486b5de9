import { type Outline } from '#domain/instrument';
import { meanOf } from '../mean-of.js';
import { minimalDifferenceOfMeans } from '../minimal-difference.js';
import { reliableChangeOfMeans } from '../reliable-change.js';
import { varianceOf } from '../variance-of.js';
import { type EngineChange, type EngineTrend } from './engine-analysis.js';
import { scoresOf, type SubjectSample } from './subject-sample.js';

/** Rater-first competency scores of all others, by subject: what a trend needs of a cycle. */
export type TrendBasis = ReadonlyMap<string, readonly (readonly number[])[]>;

export function trendBasis(outline: Outline, samples: readonly SubjectSample[]): TrendBasis {
  const groups = outline.groups.flatMap((_, group) => (group === outline.self ? [] : [group]));
  return new Map(
    samples.map((sample) => [
      sample.subject,
      outline.competencies.map((_, c) => scoresOf(sample, groups, ({ competencies }) => competencies[c]!)),
    ]),
  );
}

/**
 * Change of others' means between two cycles with different raters.
 *
 * returns   σ² pooled within cycle × subject over both cycles; a change for every subject with raters in
 *           both, without its error where σ² has no degree of freedom
 * source    after Jacobson & Truax (1991); unequal precision as Maassen (2004)
 */
export function engineTrend(
  { competencies }: Outline,
  from: { readonly cycle: string; readonly basis: TrendBasis },
  to: { readonly cycle: string; readonly basis: TrendBasis },
): EngineTrend {
  const changes = competencies.map((_, c) => {
    const cells = [...from.basis.values(), ...to.basis.values()].map((scores) => scores[c]!);
    const df = cells.reduce((sum, cell) => sum + Math.max(0, cell.length - 1), 0);
    const squares = cells.reduce((sum, cell) => sum + (varianceOf(cell) ?? 0) * (cell.length - 1), 0);
    const sigma2 = df > 0 ? squares / df : null;
    const subjects = [...to.basis.keys()].flatMap((subject): [string, EngineChange][] => {
      const before = from.basis.get(subject)?.[c] ?? [];
      const now = to.basis.get(subject)![c]!;
      return before.length === 0 || now.length === 0 ? [] : [[subject, changeOf(before, now, sigma2)]];
    });
    return { sigma2, df, subjects: Object.fromEntries(subjects) };
  });
  return {
    from: from.cycle,
    to: to.cycle,
    competencies: Object.fromEntries(competencies.map(({ code }, c) => [code, changes[c]!])),
  };
}

function changeOf(before: readonly number[], now: readonly number[], sigma2: number | null): EngineChange {
  const [mean1, mean2] = [meanOf(before)!, meanOf(now)!];
  const counted = { n1: before.length, n2: now.length, change: mean2 - mean1 };
  if (sigma2 === null) return { ...counted, se: null, rc: null, reliable: null, mdd: null };
  const { se, rc, reliable } = reliableChangeOfMeans(
    { mean: mean1, n: before.length },
    { mean: mean2, n: now.length },
    sigma2,
  );
  const { difference } = minimalDifferenceOfMeans(sigma2, before.length, now.length);
  return { ...counted, se, rc, reliable: rc === null ? null : reliable, mdd: difference };
}
