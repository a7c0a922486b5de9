import { halfRule } from './half-rule.js';
import { meanOf } from './mean-of.js';

/** A roll-up of one rater's answers. */
export interface RaterScore {
  /** In scale points; null where too little was answered. */
  readonly score: number | null;
  readonly answered: number;
}

/**
 * Mean of one rater's answered items of a competency, if enough of them were answered.
 *
 * responses   1…5, null where missing
 * source      half rule, Fayers & Machin (2016)
 */
export function raterCompetencyScore(responses: readonly (number | null)[], minShare = 0.5): RaterScore {
  const given = responses.filter((response) => response !== null);
  return {
    score: halfRule(given.length, responses.length, minShare) ? meanOf(given) : null,
    answered: given.length,
  };
}
