import { deviationOf } from './variance-of.js';

/**
 * Standard error of a mean where the raters are part of a known pool: SE·√(1 − n/N). Off by default, for
 * the target is how such raters see the person, not how these did.
 *
 * poolSize   N, all who could have been asked
 * source     Cochran (1977)
 */
export function finitePool(
  others: readonly number[],
  poolSize: number,
): { infinite: number | null; finite: number | null } {
  const sd = deviationOf(others);
  if (sd === null) return { infinite: null, finite: null };
  const infinite = sd / Math.sqrt(others.length);
  return { infinite, finite: infinite * Math.sqrt(Math.max(0, 1 - others.length / poolSize)) };
}
