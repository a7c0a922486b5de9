import { exceeds } from './compare.js';
import { halfRule } from './half-rule.js';
import { rwgJ, SLIGHT_SKEW_NULL } from './rwg-j.js';
import { varianceOfCounts } from './variance-of-counts.js';

export type AgreementWord = 'low' | 'moderate' | 'high';

/**
 * The word shown for the agreement of a view on a competency, a function of the distributions shown.
 *
 * distributions   by item, how many gave each answer; null where the distribution is not shown
 * returns         from r_wg(j) against slight skew: to .50 low, to .70 moderate, else high; null unless
 *                 at least half of the items show their distribution
 */
export function agreementWord(distributions: readonly (readonly number[] | null)[]): AgreementWord | null {
  const variances = distributions.flatMap((counts) => (counts ? [varianceOfCounts(counts)] : []));
  const defined = variances.filter((variance) => variance !== null);
  if (!halfRule(variances.length, distributions.length) || defined.length === 0) return null;
  const mean = defined.reduce((sum, variance) => sum + variance, 0) / defined.length;
  const agreement = rwgJ(defined.length, mean, SLIGHT_SKEW_NULL);
  if (!exceeds(agreement, 0.5)) return 'low';
  return exceeds(agreement, 0.7) ? 'high' : 'moderate';
}
