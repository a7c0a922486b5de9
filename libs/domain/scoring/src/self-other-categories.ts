import { reaches } from './compare.js';
import { meanOf } from './mean-of.js';
import { deviationOf } from './variance-of.js';

export type SelfOtherCategory = 'over' | 'under' | 'agree_good' | 'agree_poor';

/** Half a standard deviation, inclusive. */
const HALF = 0.5;

/** Where a sample of differences is cut, in scale points. */
export interface DifferenceCategories {
  readonly mean: number;
  readonly sd: number;
  readonly upper: number;
  readonly lower: number;
  readonly categories: readonly SelfOtherCategory[];
}

/**
 * Norm-referenced self–other categories of a cohort: over from mean + ½ SD of the differences, under to
 * mean − ½ SD, else in agreement, good where others lie at or above their mean. Average leniency drops
 * out, so this never judges an individual.
 *
 * self, others   a pair per subject, in scale points
 * returns        null below two subjects
 * source         Atwater & Yammarino (1992, 1997)
 */
export function differenceCategories(
  self: readonly number[],
  others: readonly number[],
): DifferenceCategories | null {
  const differences = self.map((value, index) => value - others[index]!);
  const mean = meanOf(differences);
  const sd = deviationOf(differences);
  if (mean === null || sd === null) return null;
  const [upper, lower] = [mean + HALF * sd, mean - HALF * sd];
  return { mean, sd, upper, lower, categories: categorise(differences, others, lower, upper) };
}

/**
 * The same by the difference of z-scores, cut at ±0.5.
 *
 * returns   null without spread in either
 * source    Fleenor, McCauley & Brutus (1996); Shanock et al. (2010)
 */
export function standardisedCategories(
  self: readonly number[],
  others: readonly number[],
): { differences: readonly number[]; categories: readonly SelfOtherCategory[] } | null {
  const zSelf = zScores(self);
  const zOthers = zScores(others);
  if (!zSelf || !zOthers) return null;
  const differences = zSelf.map((z, index) => z - zOthers[index]!);
  return { differences, categories: categorise(differences, others, -HALF, HALF) };
}

function categorise(
  differences: readonly number[],
  others: readonly number[],
  lower: number,
  upper: number,
): SelfOtherCategory[] {
  const good = meanOf(others) ?? 0;
  return differences.map((difference, index) => {
    if (reaches(difference, upper)) return 'over';
    if (reaches(lower, difference)) return 'under';
    return reaches(others[index]!, good) ? 'agree_good' : 'agree_poor';
  });
}

function zScores(values: readonly number[]): number[] | null {
  const mean = meanOf(values);
  const sd = deviationOf(values);
  return mean === null || sd === null || sd === 0 ? null : values.map((value) => (value - mean) / sd);
}
