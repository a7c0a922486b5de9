import { meanOf } from './mean-of.js';
import { tCritical } from './t-interval.js';
import { varianceOf } from './variance-of.js';

/** Weight of the prior as degrees of freedom, unless told otherwise. */
const PRIOR_DF = 4;

/**
 * A group's variance drawn toward a prior: (d0·s0² + (n − 1)·s²) / (d0 + n − 1), and its t interval.
 *
 * priorVariance, priorDf   s0² in squared scale points, d0
 * source                   Smyth (2004)
 */
export function moderatedVariance(
  values: readonly number[],
  priorVariance: number,
  priorDf = PRIOR_DF,
): { variance: number; df: number; se: number; interval: [number, number] } | null {
  const mean = meanOf(values);
  if (mean === null) return null;
  const df = priorDf + values.length - 1;
  const variance = (priorDf * priorVariance + (values.length - 1) * (varianceOf(values) ?? 0)) / df;
  const se = Math.sqrt(variance / values.length);
  const half = tCritical(df) * se;
  return { variance, df, se, interval: [mean - half, mean + half] };
}
