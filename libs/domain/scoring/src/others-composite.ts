import { meanOf } from './mean-of.js';
import { deviationOf, varianceOf } from './variance-of.js';

/** All others by two definitions, and what each is worth. */
export interface OthersComposite {
  readonly n: number;
  readonly pooledMean: number | null;
  readonly meanOfGroups: number | null;
  /** Of groups with raters. */
  readonly groupMeans: Readonly<Record<string, number>>;
  /** Standard deviation of all raters together. */
  readonly pooledSd: number | null;
  readonly pooledSe: number | null;
  /** Over groups with two raters or more. */
  readonly withinVariance: number | null;
  /** √(Σ w²·σ̂²/n_g) with equal weights and the pooled within-group variance. */
  readonly meanOfGroupsSe: number | null;
}

/** groups: rater-first scores by group; empty groups leave. */
export function othersComposite(groups: Readonly<Record<string, readonly number[]>>): OthersComposite {
  const filled = Object.entries(groups).filter(([, values]) => values.length > 0);
  const all = filled.flatMap(([, values]) => values);
  const means = filled.map(([group, values]) => [group, meanOf(values)!] as const);
  const df = filled.reduce((sum, [, values]) => sum + values.length - 1, 0);
  const squares = filled.reduce(
    (sum, [, values]) => sum + (varianceOf(values) ?? 0) * (values.length - 1),
    0,
  );
  const withinVariance = df > 0 ? squares / df : null;
  const sd = deviationOf(all);
  const inverse = filled.reduce((sum, [, values]) => sum + 1 / values.length, 0);
  return {
    n: all.length,
    pooledMean: meanOf(all),
    meanOfGroups: meanOf(means.map(([, mean]) => mean)),
    groupMeans: Object.fromEntries(means),
    pooledSd: sd,
    pooledSe: sd === null ? null : sd / Math.sqrt(all.length),
    withinVariance,
    meanOfGroupsSe: withinVariance === null ? null : Math.sqrt(withinVariance * inverse) / filled.length,
  };
}

/** Σ w·mean / Σ w over groups with raters: empty groups leave and the weights are renormalised. */
export function weightedMeanOfGroups(
  groups: Readonly<Record<string, readonly number[]>>,
  weights: Readonly<Record<string, number>>,
): number | null {
  let sum = 0;
  let total = 0;
  for (const [group, values] of Object.entries(groups)) {
    const mean = meanOf(values);
    if (mean === null) continue;
    sum += (weights[group] ?? 0) * mean;
    total += weights[group] ?? 0;
  }
  return total > 0 ? sum / total : null;
}
