import { zCritical } from './z-critical.js';

/**
 * The interval around a mean by a known spread: exact normal quantile, neither rounded nor clipped.
 *
 * n, sigma   raters; pooled standard deviation within groups, in scale points
 */
export function pooledInterval(
  mean: number,
  n: number,
  sigma: number,
  confidence = 0.95,
): { sem: number; interval: [number, number] } {
  const sem = sigma / Math.sqrt(n);
  const half = zCritical(confidence) * sem;
  return { sem, interval: [mean - half, mean + half] };
}
