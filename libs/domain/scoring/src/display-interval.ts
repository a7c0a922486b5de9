import { roundDisplay } from './round-display.js';

/** Two-sided 95 % point of the normal distribution, as printed in every table. */
export const Z95 = 1.96;

/** Half the width of the interval around a mean of n raters, in scale points: 1.96·σ/√n. */
export const halfWidth = (sigma: number, n: number): number => (Z95 * sigma) / Math.sqrt(n);

/**
 * The interval shown around a mean, at two decimals, clipped to the scale 1…5.
 *
 * sigma   σ_w of the cycle, never the spread of this person's raters: with three raters that would
 *         give their answers away, and be uselessly wide
 */
export function displayInterval(mean: number, n: number, sigma: number): [number, number] {
  const half = halfWidth(sigma, n);
  return [roundDisplay(Math.max(1, mean - half)), roundDisplay(Math.min(5, mean + half))];
}
