import { spearmanBrown } from './reliability-of-mean.js';

/**
 * A mean drawn toward the average of all: μ + ρ_n(ȳ − μ). For ranking and cohorts, never for display.
 *
 * icc1              reliability of one rater; a negative estimate counts as 0
 * betweenVariance   τ², of true means, in squared scale points
 * source            Kelley (1927)
 */
export function shrunkenMean(
  mean: number,
  n: number,
  icc1: number,
  priorMean: number,
  betweenVariance: number,
): { reliability: number; shrunken: number; posteriorSd: number } {
  const reliability = spearmanBrown(Math.max(0, icc1), n);
  return {
    reliability,
    shrunken: priorMean + reliability * (mean - priorMean),
    posteriorSd: Math.sqrt(betweenVariance * (1 - reliability)),
  };
}
