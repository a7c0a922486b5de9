import { meanOf } from './mean-of.js';
import { squaredDeviation } from './squared-deviation.js';
import { varianceOf } from './variance-of.js';

/** From as many subjects on it can be used. */
export const ICC_SUBJECTS = 10;

/** Raters nested in subjects, with groups of different size. */
export interface IccOneWay {
  readonly subjects: number;
  readonly ratings: number;
  readonly between: number;
  readonly within: number;
  /** (N − Σn²/N) / (a − 1), the size of a typical group. */
  readonly n0: number;
  /** Of one rater, and of the mean of a typical group; null where nothing varies. */
  readonly icc1: number | null;
  readonly iccK: number | null;
}

/**
 * ICC(1) = (B − W) / (B + (n0 − 1)·W), ICC(k) = (B − W) / B.
 *
 * groups    rater-first scores by subject; empty ones leave
 * returns   null below two subjects, or without a spare degree of freedom within
 * source    Shrout & Fleiss (1979); n0 as Snedecor & Cochran, Searle
 */
export function iccOneWay(groups: readonly (readonly number[])[]): IccOneWay | null {
  const filled = groups.filter((group) => group.length > 0);
  const all = filled.flat();
  const [subjects, ratings] = [filled.length, all.length];
  if (subjects < 2 || ratings <= subjects) return null;
  const grand = meanOf(all)!;
  const between =
    filled.reduce((sum, group) => sum + group.length * squaredDeviation(meanOf(group)!, grand), 0) /
    (subjects - 1);
  const within =
    filled.reduce((sum, group) => sum + (varianceOf(group) ?? 0) * (group.length - 1), 0) /
    (ratings - subjects);
  const n0 = (ratings - filled.reduce((sum, { length }) => sum + length ** 2, 0) / ratings) / (subjects - 1);
  const spread = between + (n0 - 1) * within;
  return {
    subjects,
    ratings,
    between,
    within,
    n0,
    icc1: spread > 0 ? (between - within) / spread : null,
    iccK: between > 0 ? (between - within) / between : null,
  };
}
