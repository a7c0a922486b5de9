import { exceeds } from './compare.js';
import { Z95 } from './display-interval.js';

/** A change against its own error; reliable if |RC| > 1.96. */
export interface ReliableChange {
  readonly se: number;
  readonly rc: number | null;
  readonly reliable: boolean;
}

/**
 * Change of one score with a known reliability: SE = s·√(1 − r_xx), S_diff = √2·SE.
 *
 * source   Jacobson & Truax (1991)
 */
export function reliableChange(
  before: number,
  after: number,
  sd: number,
  reliability: number,
): ReliableChange & { readonly sem: number } {
  const sem = sd * Math.sqrt(1 - reliability);
  return { sem, ...changeOver(after - before, Math.SQRT2 * sem) };
}

/**
 * Change between means of different raters, with a common within-subject variance: σ·√(1/n1 + 1/n2).
 *
 * source   after Jacobson & Truax (1991); unequal precision as Maassen (2004)
 */
export function reliableChangeOfMeans(
  before: { readonly mean: number; readonly n: number },
  after: { readonly mean: number; readonly n: number },
  variance: number,
): ReliableChange {
  return changeOver(after.mean - before.mean, Math.sqrt(variance * (1 / before.n + 1 / after.n)));
}

function changeOver(change: number, se: number): ReliableChange {
  const rc = se > 0 ? change / se : null;
  return { se, rc, reliable: rc !== null && exceeds(Math.abs(rc), Z95) };
}
