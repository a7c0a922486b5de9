import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Two-sided critical value of Student's t, e.g. 2.776 for 95 % and 4 degrees of freedom. */
export const tCritical = (df: number, confidence = 0.95): number => tQuantile((1 + confidence) / 2, df);

/**
 * Interval for a mean from n, mean and SD; null below two values.
 *
 * source   Student (1908)
 */
export function tInterval(
  n: number,
  mean: number,
  sd: number | null,
  confidence = 0.95,
): [number, number] | null {
  if (sd === null || n < 2) return null;
  const half = (tCritical(n - 1, confidence) * sd) / Math.sqrt(n);
  return [mean - half, mean + half];
}
