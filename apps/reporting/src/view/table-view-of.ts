import { type SourceView } from './source-view.js';
import { type TermView } from './term-view.js';
import { type CellView, type HeadView, type TableView } from './table-view.js';

/** A cell before it stands in a column. */
export type LooseCell = Omit<CellView, 'column'>;

export interface LooseRow {
  readonly header: string;
  readonly strong: boolean;
  readonly cells: readonly LooseCell[];
}

/** A cell with nothing but its text. */
export const plainCell = (text: string): LooseCell => ({
  text,
  detail: null,
  below: null,
  strip: null,
  hidden: false,
});

/** A row of words alone. */
export const plainRow = (header: string, ...texts: readonly string[]): LooseRow => ({
  header,
  strong: false,
  cells: texts.map(plainCell),
});

/** A head that is words alone. */
export const plainHead = (label: string): HeadView => ({ label, width: 'usual', below: null });

/** Several of them. */
export const plainHeads = (labels: readonly string[]): readonly HeadView[] => labels.map(plainHead);

/** Puts rows under their heads: every cell learns the name of its column. */
export function tableViewOf(given: {
  readonly caption: string;
  readonly columns: readonly HeadView[];
  readonly rows: readonly LooseRow[];
  readonly notes?: readonly TermView[];
  readonly sources?: readonly SourceView[];
}): TableView {
  const { caption, columns, notes = [], sources = [] } = given;
  const rows = given.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => ({ ...cell, column: cardLabel(columns[index + 1], row.strong) })),
  }));
  return { caption, columns, rows, notes, sources };
}

/** What a card says of a column. How many people stand behind it is told once, beside the row that counts them. */
function cardLabel(head: HeadView | undefined, strong: boolean): string {
  if (!head) return '';
  return strong && head.below !== null ? `${head.label} · ${head.below}` : head.label;
}
