import { balanceReading, type BalanceGuard, halfWidth, roundDisplay } from '#domain/scoring';
import { type Cell, isSuppressed, shownIn, suppressed } from './cell.js';
import { type DomainFigures, type ReleasedBalance } from './released-analysis.js';
import { type Figure, type SubjectFigures, type ViewFigures } from './subject-figures.js';
import { byView, meanCell, selfFigure } from './view-cells.js';

/** Leadership minus management of one view, from its shown domain means; n is the smaller of the two. */
export function balanceOf(view: ViewFigures): Cell<Figure> {
  const [leadership, management] = view.domains;
  if (!leadership || !management) return suppressed('few_items');
  if (isSuppressed(leadership)) return leadership;
  if (isSuppressed(management)) return management;
  return { n: Math.min(leadership.n, management.n), mean: leadership.mean - management.mean };
}

/** sigma: σ_b of the cycle. Where the guard failed every view gives way to its reason. */
export function releaseBalance(
  figures: SubjectFigures,
  verdict: BalanceGuard['verdict'],
  sigma: number,
): ReleasedBalance {
  if (verdict === 'failed') return { reading: null, views: byView(figures, () => suppressed('unreliable')) };
  const self = selfFigure(figures, balanceOf);
  const total = figures.allOthers && shownIn(balanceOf(figures.allOthers));
  return {
    reading: total && balanceReading(total.mean, total.n, sigma),
    views: byView(figures, (view): Cell<DomainFigures> => {
      const cell = balanceOf(view);
      const shown = meanCell(cell, view.kind, self);
      if (isSuppressed(cell) || isSuppressed(shown) || view.kind === 'self' || view.kind === 'attributed')
        return shown;
      const half = halfWidth(sigma, cell.n);
      return { ...shown, interval: [roundDisplay(cell.mean - half), roundDisplay(cell.mean + half)] };
    }),
  };
}
