import { reaches } from './compare.js';
import { varianceOf } from './variance-of.js';

/** Whether leadership and management can be told apart in a cycle. */
export interface BalanceGuard {
  /** 0…1, unrounded; null where not estimated. */
  readonly reliability: number | null;
  readonly verdict: 'passed' | 'failed' | 'not_estimated';
}

const FEWEST_SUBJECTS = 10;
const RELIABLE = 0.5;

/**
 * Reliability of the balances of a cycle: max(0, 1 − σ_b²·mean(1/n) / Var(B)), passed from .50.
 *
 * shown    a balance of all others per subject who has one, and the raters behind it
 * sigma    σ_b of the cycle
 * source   the reliability of a difference, Lord & Novick (1968), with the error that leadership and
 *          management share through the rater counted; without it the guard would hide too much
 */
export function balanceGuard(shown: readonly { balance: number; n: number }[], sigma: number): BalanceGuard {
  if (shown.length < FEWEST_SUBJECTS) return { reliability: null, verdict: 'not_estimated' };
  const error = (sigma ** 2 * shown.reduce((sum, { n }) => sum + 1 / n, 0)) / shown.length;
  const variance = varianceOf(shown.map(({ balance }) => balance)) ?? 0;
  const reliability = variance > 0 ? Math.max(0, 1 - error / variance) : 0;
  return { reliability, verdict: reaches(reliability, RELIABLE) ? 'passed' : 'failed' };
}
