import { halfRule } from './half-rule.js';
import { meanOf } from './mean-of.js';
import { raterCompetencyScore } from './rater-competency-score.js';

/** One competency of one group by three definitions that differ where answers are missing. */
export interface GroupCompetencyMean {
  /** Null where nobody answered. */
  readonly itemMeans: readonly (number | null)[];
  /** Mean of item means: the one that is shown, because it follows from figures that are shown. */
  readonly itemFirst: number | null;
  /** Mean of rater scores: the one for inference, because the rater is the sampling unit. */
  readonly raterFirst: number | null;
  /** Mean of all answers; for comparison only. */
  readonly pooledCells: number | null;
}

/** ratings: raters × items of one competency, null where missing. */
export function groupCompetencyMean(
  ratings: readonly (readonly (number | null)[])[],
  minShare = 0.5,
): GroupCompetencyMean {
  const items = ratings[0]?.length ?? 0;
  const answersTo = (item: number) => ratings.map((row) => row[item] ?? null).filter((x) => x !== null);
  const itemMeans = Array.from({ length: items }, (_, item) => meanOf(answersTo(item)));
  const shown = itemMeans.filter((mean) => mean !== null);
  return {
    itemMeans,
    itemFirst: halfRule(shown.length, items, minShare) ? meanOf(shown) : null,
    raterFirst: meanOf(
      ratings.map((row) => raterCompetencyScore(row, minShare).score).filter((score) => score !== null),
    ),
    pooledCells: meanOf(ratings.flat().filter((rating) => rating !== null)),
  };
}
