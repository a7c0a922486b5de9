import { balanceReading, type BalanceGuard, halfWidth, roundDisplay } from '#domain/scoring';
import { type Cell, isSuppressed, shownIn, suppressed } from './cell.js';
import { type DisclosedSubject, type DisclosedView, type Figure } from './disclosed-subject.js';
import { type DomainFigures, type ReleasedBalance } from './released-analysis.js';
import { ALL_OTHERS, byView, gapTo, isPlural, plainCell, selfMean } from './view-cells.js';

/** Leadership minus management of one view, from its shown domain means; n is the smaller of the two. */
export function balanceOf(view: DisclosedView): Cell<Figure> {
  const [leadership, management] = view.domains;
  if (!leadership || !management) return suppressed('few_items');
  if (isSuppressed(leadership)) return leadership;
  if (isSuppressed(management)) return management;
  return { n: Math.min(leadership.n, management.n), mean: leadership.mean - management.mean };
}

/**
 * sigma: σ_b of the cycle. Where the guard failed every view gives way to its reason, and so do all others
 * where there are none: it holds of the whole cycle.
 */
export function releaseBalance(
  subject: DisclosedSubject,
  verdict: BalanceGuard['verdict'],
  sigma: number,
): ReleasedBalance {
  if (verdict === 'failed') {
    const unreliable = suppressed('unreliable');
    return { reading: null, views: { ...byView(subject, () => unreliable), [ALL_OTHERS]: unreliable } };
  }
  const self = selfMean(subject, balanceOf);
  const total = subject.allOthers && shownIn(balanceOf(subject.allOthers));
  return {
    reading: total && balanceReading(total.mean, total.n, sigma),
    views: byView(subject, (view) => balanceCell(view, self, sigma)),
  };
}

/** The interval is not clipped: a difference has no ends of a scale. */
function balanceCell(view: DisclosedView, self: number | null, sigma: number): Cell<DomainFigures> {
  const cell = balanceOf(view);
  if (isSuppressed(cell)) return cell;
  if (!isPlural(view.kind)) return plainCell(cell, view.kind, self);
  const { n, mean } = cell;
  const half = halfWidth(sigma, n);
  return {
    n,
    mean: roundDisplay(mean),
    gap: gapTo(self, mean),
    interval: [roundDisplay(mean - half), roundDisplay(mean + half)],
  };
}
