import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import { meanOf } from './mean-of.js';
import { squaredDeviation } from './squared-deviation.js';

/** Mean squares of targets × raters without a missing cell. */
export interface TwoWayMeanSquares {
  readonly targets: number;
  readonly raters: number;
  /** Between targets, between raters, residual, within targets. */
  readonly between: number;
  readonly judges: number;
  readonly error: number;
  readonly within: number;
}

/** Six forms; `single` of one rating, `average` of the mean over the raters. */
export interface IccForms<Value> {
  readonly single: { readonly oneWay: Value; readonly twoWayRandom: Value; readonly twoWayMixed: Value };
  readonly average: { readonly oneWay: Value; readonly twoWayRandom: Value; readonly twoWayMixed: Value };
}

/** ratings: targets × raters. Null below two of either. */
export function twoWayMeanSquares(ratings: readonly (readonly number[])[]): TwoWayMeanSquares | null {
  const [targets, raters] = [ratings.length, ratings[0]?.length ?? 0];
  if (targets < 2 || raters < 2) return null;
  const grand = meanOf(ratings.flat())!;
  const squares = (means: readonly number[]) =>
    means.reduce((sum, mean) => sum + squaredDeviation(mean, grand), 0);
  const total = squares(ratings.flat());
  const between = raters * squares(ratings.map((row) => meanOf(row)!));
  const judges = targets * squares(ratings[0]!.map((_, rater) => meanOf(ratings.map((row) => row[rater]!))!));
  return {
    targets,
    raters,
    between: between / (targets - 1),
    judges: judges / (raters - 1),
    error: left(total - between - judges) / ((targets - 1) * (raters - 1)),
    within: left(total - between) / (targets * (raters - 1)),
  };
}

/**
 * ICC(1,1), (2,1), (3,1) and their averages; null where nothing varies that they could be a share of.
 *
 * source   Shrout & Fleiss (1979); McGraw & Wong (1996)
 */
export function iccTwoWay(squares: TwoWayMeanSquares): IccForms<number | null> {
  const { targets: n, raters: k, between: b, judges: j, error: e, within: w } = squares;
  return {
    single: {
      oneWay: over(b - w, b + (k - 1) * w),
      twoWayRandom: over(b - e, b + (k - 1) * e + (k * (j - e)) / n),
      twoWayMixed: over(b - e, b + (k - 1) * e),
    },
    average: {
      oneWay: over(b - w, b),
      twoWayRandom: over(b - e, b + (j - e) / n),
      twoWayMixed: over(b - e, b),
    },
  };
}

/** A sum of squares by subtraction, which leaves binary noise where there is nothing. */
const left = (squares: number): number => (squares < 1e-9 ? 0 : squares);

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

type Limits = readonly [number, number];

/**
 * Confidence limits of the six forms; those of ICC(2,k) are Spearman–Brown of ICC(2,1)'s. Null where a mean
 * square that they are measured against is 0.
 *
 * source   Shrout & Fleiss (1979); McGraw & Wong (1996)
 */
export function iccTwoWayLimits(squares: TwoWayMeanSquares, confidence = 0.95): IccForms<Limits> | null {
  const { targets: n, raters: k, between: b, judges: j, error: e, within: w } = squares;
  const icc = iccTwoWay(squares).single.twoWayRandom;
  if (icc === null || b === 0 || e === 0 || w === 0) return null;
  const tail = (1 + confidence) / 2;
  const fLimits = (f: number, top: number, bottom: number): Limits => [
    f / fQuantile(tail, top, bottom),
    f * fQuantile(tail, bottom, top),
  ];
  const single = ([lower, upper]: Limits): Limits => [
    (lower - 1) / (lower + k - 1),
    (upper - 1) / (upper + k - 1),
  ];
  const average = ([lower, upper]: Limits): Limits => [1 - 1 / lower, 1 - 1 / upper];
  const oneWay = fLimits(b / w, n - 1, n * (k - 1));
  const mixed = fLimits(b / e, n - 1, (n - 1) * (k - 1));

  const spread = n * (1 + (k - 1) * icc) - k * icc;
  const top = (k - 1) * (n - 1) * (k * icc * (j / e) + spread) ** 2;
  const df = top / ((n - 1) * (k * icc * (j / e)) ** 2 + spread ** 2);
  const common = k * j + (k * n - k - n) * e;
  const [fUpper, fLower] = [fQuantile(tail, n - 1, df), fQuantile(tail, df, n - 1)];
  const random: Limits = [
    (n * (b - fUpper * e)) / (fUpper * common + n * b),
    (n * (fLower * b - e)) / (common + n * fLower * b),
  ];
  const stepUp = (limit: number) => (k * limit) / (1 + (k - 1) * limit);
  return {
    single: { oneWay: single(oneWay), twoWayRandom: random, twoWayMixed: single(mixed) },
    average: {
      oneWay: average(oneWay),
      twoWayRandom: [stepUp(random[0]), stepUp(random[1])],
      twoWayMixed: average(mixed),
    },
  };
}
