import { reaches } from './compare.js';
import { halfWidth } from './display-interval.js';

export type BalanceReading = 'balanced' | 'leans_leadership' | 'leans_management' | 'unclear';

/** |B| below it is called balanced; a convention, in scale points. */
const EVEN = 0.3;

/**
 * The word for a balance B = leadership − management of all others.
 *
 * n, sigma   raters behind the smaller domain; σ_b of the cycle
 */
export function balanceReading(balance: number, n: number, sigma: number): BalanceReading {
  const size = Math.abs(balance);
  if (!reaches(size, EVEN)) return 'balanced';
  if (!reaches(size, halfWidth(sigma, n))) return 'unclear';
  return balance > 0 ? 'leans_leadership' : 'leans_management';
}
