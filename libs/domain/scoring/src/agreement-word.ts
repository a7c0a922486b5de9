import { exceeds } from './compare.js';
import { halfRule } from './half-rule.js';
import { meanOf } from './mean-of.js';
import { rwgJ, SLIGHT_SKEW_NULL } from './rwg-j.js';

export type AgreementWord = 'low' | 'moderate' | 'high';

/**
 * The word shown for the agreement of a view on a competency, a function of the distributions shown.
 *
 * variances   of the items whose distribution is shown (n − 1), in squared scale points
 * items       how many items the competency has
 * returns     from r_wg(j) against slight skew: to .50 low, to .70 moderate, else high; null unless at
 *             least half of the items show their distribution
 */
export function agreementWord(variances: readonly number[], items: number): AgreementWord | null {
  const mean = meanOf(variances);
  if (mean === null || !halfRule(variances.length, items)) return null;
  const agreement = rwgJ(variances.length, mean, SLIGHT_SKEW_NULL);
  if (!exceeds(agreement, 0.5)) return 'low';
  return exceeds(agreement, 0.7) ? 'high' : 'moderate';
}
