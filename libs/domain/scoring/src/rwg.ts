import { absoluteDeviation } from './absolute-deviation.js';
import { varianceOf } from './variance-of.js';

/**
 * Agreement on one item: max(0, 1 − s²/σ²_E), with the variance and the mean absolute deviation.
 *
 * returns   nulls below two ratings
 * source    James, Demaree & Wolf (1984); AD_M: Burke & Dunlap (2002)
 */
export function rwg(
  ratings: readonly number[],
  nullVariance: number,
): { variance: number | null; rwg: number | null; absoluteDeviation: number | null } {
  const variance = varianceOf(ratings);
  if (variance === null) return { variance: null, rwg: null, absoluteDeviation: null };
  return {
    variance,
    rwg: Math.max(0, 1 - variance / nullVariance),
    absoluteDeviation: absoluteDeviation(ratings),
  };
}
