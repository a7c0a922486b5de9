import { meanOf } from './mean-of.js';
import { deviationOf } from './variance-of.js';

const FEWEST = 10;

/** A gap in units of the spread of a norm sample; null without spread there. Source: Cohen (1988). */
export const gapInNormUnits = (gap: number, normSd: number | null): number | null =>
  normSd === null || normSd === 0 ? null : gap / normSd;

/**
 * Standardised gap d = (self − mean of others) / s, with the small-sample correction J = 1 − 3/(4·df − 1).
 *
 * returns   null parts below ten raters, where s is too uncertain, or without spread
 * source    Hedges & Olkin (1985)
 */
export function effectSize(
  self: number,
  others: readonly number[],
): { d: number | null; correction: number | null; g: number | null } {
  const mean = meanOf(others);
  const sd = deviationOf(others);
  if (mean === null || sd === null || sd === 0 || others.length < FEWEST)
    return { d: null, correction: null, g: null };
  const d = (self - mean) / sd;
  const correction = 1 - 3 / (4 * (others.length - 1) - 1);
  return { d, correction, g: d * correction };
}
