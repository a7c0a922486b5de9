import { type SourceView } from './source-view.js';
import { type TermView } from './term-view.js';

export interface TableView {
  readonly caption: string;
  /** Heads of all columns; the first is the head of the row heads. */
  readonly columns: readonly HeadView[];
  readonly rows: readonly RowView[];
  /** Reasons for hidden cells, by the letter in the cell. */
  readonly notes: readonly TermView[];
  /** How its figures were made, by the column or row that they stand in. Empty for a table without figures. */
  readonly sources: readonly SourceView[];
}

export interface HeadView {
  readonly label: string;
  /** How much room the column needs in print. */
  readonly width: 'narrow' | 'usual' | 'wide';
  /** How many people stand behind the column, where it is one number for all rows. */
  readonly below: string | null;
}

export interface RowView {
  readonly header: string;
  readonly strong: boolean;
  readonly cells: readonly CellView[];
}

export interface CellView {
  /** Head of its column, for narrow screens, on which a row becomes a card. */
  readonly column: string;
  readonly text: string;
  /** A second, quieter figure. */
  readonly detail: string | null;
  /** A likely range, on a line of its own. */
  readonly below: string | null;
  /** How many gave each answer, as a picture with its words. */
  readonly strip: { readonly svg: string; readonly alternative: string } | null;
  readonly hidden: boolean;
}
