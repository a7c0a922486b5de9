import { diamond, quietWords, WIDTH, words } from './svg-parts.js';

/** Columns of figures at the right, whose heads carry the marks: there is no other legend. */
export interface FigureColumns {
  /** Room that they take from the axis. */
  readonly gutter: number;
  /** Where the mark of each head stands; null for a column that is not there. */
  readonly others: number | null;
  readonly self: number | null;
}

/** The columns that a chart needs. One that would stay empty leaves its room to the axis. */
export function figureColumns(others: boolean, self: boolean): FigureColumns {
  const own = self ? WIDTH - 40 : null;
  if (others) return { gutter: self ? 136 : 76, others: WIDTH - (self ? 124 : 62), self: own };
  return { gutter: self ? 64 : 0, others: null, self: own };
}

/** Their heads: mark and word close together, the pairs well apart. */
export const heads = (
  y: number,
  { others, self }: FigureColumns,
  markOf: (cx: number, cy: number) => string,
  labels: { readonly others: string; readonly self: string },
): string =>
  [
    others === null ? '' : markOf(others, y - 4.5) + quietWords(others + 12, y, labels.others, 'start'),
    self === null ? '' : diamond(self, y - 4.5) + quietWords(self + 12, y, labels.self, 'start'),
  ].join('');

/** The figures of a row, as its table prints them. */
export const figures = (y: number, { others, self }: FigureColumns, given: Figures): string =>
  [
    others === null ? '' : words(others + 22, y + 5, given.others, 'middle', 'bold'),
    self === null ? '' : words(self + 14, y + 5, given.self, 'middle'),
  ].join('');

interface Figures {
  readonly others: string;
  readonly self: string;
}
