import { displayInterval, roundDisplay } from '#domain/scoring';
import { type Cell, isSuppressed, shownIn, suppressed } from './cell.js';
import {
  type DisclosedSubject,
  type DisclosedView,
  type Figure,
  type ViewKind,
} from './disclosed-subject.js';
import { type DomainFigures, type MeanFigures } from './released-analysis.js';

/** The view that has a cell under every code, shown or not. */
export const ALL_OTHERS = 'all_others';

/** One released cell per view of the subject and for all others, by view id. */
export function byView<Figures>(
  { views, allOthers }: DisclosedSubject,
  cellOf: (view: DisclosedView) => Cell<Figures>,
): Record<string, Cell<Figures>> {
  const cells: Record<string, Cell<Figures>> = {};
  for (const view of views) cells[view.id] = cellOf(view);
  cells[ALL_OTHERS] = allOthers ? cellOf(allOthers) : suppressed('below_threshold');
  return cells;
}

/** One released table: an entry per code. */
export function byCode<Entry>(
  codes: readonly string[],
  entryOf: (index: number) => Entry,
): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (let index = 0; index < codes.length; index++) entries[codes[index]!] = entryOf(index);
  return entries;
}

export const codesOf = (coded: readonly { readonly code: string }[]): string[] =>
  coded.map(({ code }) => code);

/** Self minus others, rounded; null without self. */
export const gapTo = (self: number | null, others: number): number | null =>
  self === null ? null : roundDisplay(self - others);

/** Blocks and all others, whose figures rest on several raters, have more to them than a mean and a gap. */
export const isPlural = (kind: ViewKind): boolean => kind === 'block' || kind === 'composite';

/** n and mean of self; for attributed groups the gap as well. */
export const plainCell = ({ n, mean }: Figure, kind: ViewKind, self: number | null): MeanFigures =>
  kind === 'self' ? { n, mean: roundDisplay(mean) } : { n, mean: roundDisplay(mean), gap: gapTo(self, mean) };

/** A roll-up as shown: with the interval of blocks and all others. */
export function intervalCell(
  cell: Cell<Figure>,
  kind: ViewKind,
  self: number | null,
  sigma: number,
): Cell<DomainFigures> {
  if (isSuppressed(cell)) return cell;
  if (!isPlural(kind)) return plainCell(cell, kind, self);
  const { n, mean } = cell;
  return { n, mean: roundDisplay(mean), gap: gapTo(self, mean), interval: displayInterval(mean, n, sigma) };
}

/** The self mean of a level, null if there is none. */
export function selfMean(
  { views }: DisclosedSubject,
  cellOf: (view: DisclosedView) => Cell<Figure> | undefined,
): number | null {
  const self = views.find(({ kind }) => kind === 'self');
  return (self && shownIn(cellOf(self))?.mean) ?? null;
}
