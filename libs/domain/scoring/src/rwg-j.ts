/** Variance of answers given at random on five points: every answer alike, (5² − 1) / 12. */
export const UNIFORM_NULL = 2;
/** The same with a slight lean to the top, as lenient ratings have it (James, Demaree & Wolf 1984). */
export const SLIGHT_SKEW_NULL = 1.34;

/**
 * Agreement of one group over several items that measure the same thing.
 *
 * items          J, how many items count (each with two raters or more)
 * meanVariance   mean of their variances, n − 1, in squared scale points
 * nullVariance   variance of answers at random
 * returns        J·u / (J·u + 1 − u) with u = 1 − meanVariance / nullVariance; 0 if u ≤ 0
 * source         James, Demaree & Wolf (1984), r_WG(J)
 */
export function rwgJ(items: number, meanVariance: number, nullVariance: number): number {
  const u = 1 - meanVariance / nullVariance;
  return u <= 0 ? 0 : (items * u) / (items * u + 1 - u);
}
