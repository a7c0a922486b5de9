import { correlation } from './correlation.js';
import { meanOf } from './mean-of.js';

/** Heterotrait–monotrait ratio of two blocks of items, and the mean correlations behind it. */
export interface Htmt {
  /** Below .85 the blocks can be told apart; null without correlations within both. */
  readonly ratio: number | null;
  readonly between: number | null;
  readonly withinA: number | null;
  readonly withinB: number | null;
}

/**
 * a, b     raters × items, the same raters, complete cases
 * source   Henseler, Ringle & Sarstedt (2015): mean correlation between blocks over the geometric mean of
 *          the mean correlations within each
 */
export function htmt(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): Htmt {
  const [itemsA, itemsB] = [columnsOf(a), columnsOf(b)];
  const between = meanOf(itemsA.flatMap((x) => itemsB.flatMap((y) => correlation(x, y) ?? [])));
  const [withinA, withinB] = [meanWithin(itemsA), meanWithin(itemsB)];
  const product = (withinA ?? 0) * (withinB ?? 0);
  return {
    ratio: between !== null && product > 0 ? between / Math.sqrt(product) : null,
    between,
    withinA,
    withinB,
  };
}

const meanWithin = (items: readonly number[][]): number | null =>
  meanOf(items.flatMap((x, i) => items.slice(i + 1).flatMap((y) => correlation(x, y) ?? [])));

const columnsOf = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
