import { exceeds } from './compare.js';
import { Z95 } from './display-interval.js';

/** A displayed mean with the raters behind it and the frozen σ_w of its cycle. */
export interface FrozenMean {
  readonly mean: number;
  readonly n: number;
  readonly sigma: number;
}

/**
 * Whether a displayed mean changed by more than its raters' spread explains: |change| > 1.96·SE with
 * SE² = σ₁²/n₁ + σ₂²/n₂.
 *
 * source   after Jacobson & Truax (1991); unequal precision as Maassen (2004)
 */
export function isReliableChange(before: FrozenMean, now: FrozenMean): boolean {
  const se = Math.sqrt(before.sigma ** 2 / before.n + now.sigma ** 2 / now.n);
  return exceeds(Math.abs(now.mean - before.mean) / se, Z95);
}
