import { halfRule } from './half-rule.js';
import { meanOf } from './mean-of.js';

/**
 * Mean of the competencies that have a figure, with equal weights, if enough of them have one.
 *
 * returns   the score in scale points, null by the half rule, and how many competencies it rests on
 */
export function domainScore(
  competencyMeans: readonly (number | null)[],
  minShare = 0.5,
): { score: number | null; used: number } {
  const present = competencyMeans.filter((mean) => mean !== null);
  const exists = halfRule(present.length, competencyMeans.length, minShare);
  return { score: exists ? meanOf(present) : null, used: present.length };
}
