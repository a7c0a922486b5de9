import { varianceOf } from './variance-of.js';

/** From as many complete responses on it can be used. */
export const ALPHA_RATERS = 30;

/**
 * Internal consistency: k/(k − 1) · (1 − Σs²_i / s²_T).
 *
 * rows      raters × items, complete cases only
 * returns   null below two items or raters, or without spread
 * source    Cronbach (1951)
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  const total = varianceOf(rows.map((row) => row.reduce((sum, rating) => sum + rating, 0)));
  if (total === null) return null;
  let sum = 0;
  for (let item = 0; item < items; item++) sum += varianceOf(rows.map((row) => row[item]!)) ?? 0;
  return alphaFromVariances(items, sum, total);
}

/** The same from the sum of item variances and the variance of the total. */
export function alphaFromVariances(items: number, sumOfItems: number, total: number): number | null {
  return items < 2 || total === 0 ? null : (items / (items - 1)) * (1 - sumOfItems / total);
}
