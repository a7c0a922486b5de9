import { displayInterval, roundDisplay } from '#domain/scoring';
import { type Cell, isSuppressed, shownIn, suppressed } from './cell.js';
import { type DomainFigures, type MeanFigures } from './released-analysis.js';
import { type Figure, type SubjectFigures, type ViewFigures, type ViewKind } from './subject-figures.js';

/** The views that have a cell under every code: those of the subject, and all others in any case. */
export const ALL_OTHERS = 'all_others';

/** One released cell per view, by view id. */
export function byView<Figures>(
  { views, allOthers }: SubjectFigures,
  cellOf: (view: ViewFigures) => Cell<Figures>,
): Record<string, Cell<Figures>> {
  const cells = views.map((view): [string, Cell<Figures>] => [view.id, cellOf(view)]);
  const total = allOthers ? cellOf(allOthers) : suppressed('below_threshold');
  return Object.fromEntries([...cells, [ALL_OTHERS, total]]);
}

/** One released table: a row of cells per code. */
export const byCode = <Entry>(
  coded: readonly { readonly code: string }[],
  entryOf: (index: number) => Entry,
): Record<string, Entry> => Object.fromEntries(coded.map(({ code }, index) => [code, entryOf(index)]));

/** n and mean; for others the gap as well: self minus them, null without self. */
export function meanCell(cell: Cell<Figure>, kind: ViewKind, self: Figure | null): Cell<MeanFigures> {
  if (isSuppressed(cell)) return cell;
  const { n, mean } = cell;
  const shown = { n, mean: roundDisplay(mean) };
  if (kind === 'self') return shown;
  return { ...shown, gap: self === null ? null : roundDisplay(self.mean - mean) };
}

/** The same, with the interval of blocks and all others. */
export function intervalCell(
  cell: Cell<Figure>,
  kind: ViewKind,
  self: Figure | null,
  sigma: number,
): Cell<DomainFigures> {
  const shown = meanCell(cell, kind, self);
  if (isSuppressed(cell) || isSuppressed(shown) || kind === 'self' || kind === 'attributed') return shown;
  return { ...shown, interval: displayInterval(cell.mean, cell.n, sigma) };
}

/** The self figure of a level, null if there is none. */
export const selfFigure = (
  { views }: SubjectFigures,
  cellOf: (view: ViewFigures) => Cell<Figure> | undefined,
): Figure | null => {
  const self = views.find(({ kind }) => kind === 'self');
  return self ? shownIn(cellOf(self)) : null;
};
