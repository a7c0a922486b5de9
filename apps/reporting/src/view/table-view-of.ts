import { type CellView, type HeadView, type TableView, type TermView } from './report-view.js';

/** A cell before it stands in a column. */
export type LooseCell = Omit<CellView, 'column'>;

export interface LooseRow {
  readonly header: string;
  readonly strong: boolean;
  readonly cells: readonly LooseCell[];
}

/** A cell with nothing but its text. */
export const plainCell = (text: string): LooseCell => ({ text, detail: null, below: null, hidden: false });

/** A head that is words alone. */
export const plainHead = (label: string): HeadView => ({ label, width: 'usual', below: null });

/** Several of them. */
export const plainHeads = (labels: readonly string[]): readonly HeadView[] => labels.map(plainHead);

/** Puts rows under their heads: every cell learns the name of its column. */
export function tableViewOf(
  caption: string,
  columns: readonly HeadView[],
  rows: readonly LooseRow[],
  notes: readonly TermView[],
): TableView {
  const placed = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => ({ ...cell, column: columns[index + 1]?.label ?? '' })),
  }));
  return { caption, columns, rows: placed, notes };
}
