import { absoluteDeviation } from './absolute-deviation.js';
import { meanOf } from './mean-of.js';
import { rwgJ, SLIGHT_SKEW_NULL } from './rwg-j.js';
import { varianceOf } from './variance-of.js';

/** Agreement of one group over the items of a competency; nulls where no item has two raters. */
export interface WithinGroupAgreement {
  /** J, items with two raters or more. */
  readonly items: number;
  readonly uniform: number | null;
  /** Null for scales other than five points, for which no slight-skew variance is given here. */
  readonly slightSkew: number | null;
  /** AD_M(J), in scale points; acceptable up to scale points / 6. */
  readonly absoluteDeviation: number | null;
}

/**
 * ratings       raters × items, null where missing
 * scalePoints   A; the uniform null has variance (A² − 1) / 12
 * source        James, Demaree & Wolf (1984); Burke & Dunlap (2002)
 */
export function withinGroupAgreement(
  ratings: readonly (readonly (number | null)[])[],
  scalePoints = 5,
): WithinGroupAgreement {
  const answers = Array.from({ length: ratings[0]?.length ?? 0 }, (_, item) =>
    ratings.map((row) => row[item] ?? null).filter((rating) => rating !== null),
  ).filter((given) => given.length >= 2);
  const variance = meanOf(answers.map((given) => varianceOf(given)!));
  if (variance === null) return { items: 0, uniform: null, slightSkew: null, absoluteDeviation: null };
  return {
    items: answers.length,
    uniform: rwgJ(answers.length, variance, (scalePoints ** 2 - 1) / 12),
    slightSkew: scalePoints === 5 ? rwgJ(answers.length, variance, SLIGHT_SKEW_NULL) : null,
    absoluteDeviation: meanOf(answers.map((given) => absoluteDeviation(given)!)),
  };
}
