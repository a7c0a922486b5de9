import { type Cell, isSuppressed } from '#domain/disclosure';
import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument, type Situation } from '#domain/instrument';
import { renderContent } from '../../view/render-content.js';
import { type HeadView, type TableView } from '../../view/table-view.js';
import { type TermView } from '../../view/term-view.js';
import {
  type LooseCell,
  type LooseRow,
  plainCell,
  plainHead,
  tableViewOf,
} from '../../view/table-view-of.js';
import { type GroupDocument } from '../group-document.schema.js';
import { type TakenUp } from '../taken-up.js';
import { type GroupWords } from './group-words-en-gb.js';

/** Everything a section of the group report is written from. */
export interface GroupReading {
  readonly document: GroupDocument;
  readonly instrument: Instrument;
  readonly library: DevelopmentLibrary;
  readonly words: GroupWords;
  readonly takenUp: TakenUp | null;
  /** Competency codes by how others see them, high to low; those not shown last, in instrument order. */
  readonly order: readonly string[];
}

export const competencyName = ({ instrument }: GroupReading, code: string): string =>
  instrument.competencies.find((competency) => competency.code === code)?.name ?? code;

export const domainName = ({ instrument }: GroupReading, code: string): string =>
  instrument.domains.find((domain) => domain.code === code)?.name ?? code;

/** Which of the two a situation asks for more of. */
export function emphasisOf(
  { instrument }: GroupReading,
  { weights }: Situation,
): 'leadership' | 'management' | 'both' {
  const [leadership, management] = instrument.domains.map(({ code }) => weights[code] ?? 0);
  if (leadership === management) return 'both';
  return (leadership ?? 0) > (management ?? 0) ? 'leadership' : 'management';
}

/** The text of a shown cell, or that it is not shown. */
export function cellOf<Figures extends object>(
  { words }: GroupReading,
  cell: Cell<Figures> | undefined,
  text: (figures: Figures) => string | LooseCell,
): LooseCell {
  if (cell === undefined || isSuppressed(cell)) return { ...plainCell(words.hiddenCell), hidden: true };
  const shown = text(cell);
  return typeof shown === 'string' ? plainCell(shown) : shown;
}

export const rowOf = (header: string, cells: readonly LooseCell[]): LooseRow => ({
  header,
  strong: false,
  cells,
});

/**
 * A table with the one reason there is for its hidden cells, if it has any.
 *
 * widths  of the columns after the first, which takes what is left; usual where there is none
 */
export function groupTable(
  reading: GroupReading,
  caption: string,
  columns: readonly string[],
  rows: readonly LooseRow[],
  widths: readonly HeadView['width'][] = [],
): TableView {
  const heads = columns.map((label, at) => ({ ...plainHead(label), width: widths[at - 1] ?? 'usual' }));
  return tableViewOf({ caption, columns: heads, rows, notes: notesOn(reading, rows) });
}

function notesOn({ instrument, words }: GroupReading, rows: readonly LooseRow[]): readonly TermView[] {
  if (!rows.some(({ cells }) => cells.some(({ hidden }) => hidden))) return [];
  const template = instrument.disclosure?.reasons?.['small_cohort'] ?? words.notShown;
  return [{ term: words.noteLetter, text: renderContent(template, {}) }];
}
