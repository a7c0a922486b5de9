/**
 * Reliability of the mean of n raters from that of one: n·ρ1 / (1 + (n − 1)·ρ1).
 *
 * source   Spearman (1910), Brown (1910)
 */
export const spearmanBrown = (single: number, n: number): number => (n * single) / (1 + (n - 1) * single);

/**
 * Raters needed for a target reliability: t(1 − ρ1) / (ρ1(1 − t)), exact; null if one rater carries no
 * information at all.
 */
export const ratersNeeded = (single: number, target: number): number | null =>
  single > 0 && target < 1 ? (target * (1 - single)) / (single * (1 - target)) : null;

/** The next whole number of raters, after removing binary noise. */
export const wholeRaters = (exact: number): number => Math.max(1, Math.ceil(exact - 1e-9));
