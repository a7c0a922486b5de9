import { zCritical } from './z-critical.js';

/** Smallest difference beyond error, in scale points. */
export interface MinimalDifference {
  readonly sem: number;
  /** Against a fixed value: z·SEM. */
  readonly toFixed: number;
  /** Between two scores of the same precision: z·√2·SEM. */
  readonly betweenTwo: number;
}

/** From a standard deviation and a reliability, SEM = s·√(1 − ρ). Source: Weir (2005). */
export function minimalDifference(sd: number, reliability: number, confidence = 0.95): MinimalDifference {
  const sem = sd * Math.sqrt(1 - reliability);
  const z = zCritical(confidence);
  return { sem, toFixed: z * sem, betweenTwo: z * Math.SQRT2 * sem };
}

/** Between the means of n1 and n2 raters with a common variance: z·√(σ²/n1 + σ²/n2). */
export function minimalDifferenceOfMeans(
  variance: number,
  n1: number,
  n2: number,
  confidence = 0.95,
): { se: number; difference: number } {
  const se = Math.sqrt(variance * (1 / n1 + 1 / n2));
  return { se, difference: zCritical(confidence) * se };
}
