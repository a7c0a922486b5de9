/** A table on its way into a file: heads, and rows that come in batches, so that no more than one is held. */
export interface Table {
  readonly name: string;
  readonly heads: readonly string[];
  readonly batches: AsyncIterable<readonly TableRow[]> | Iterable<readonly TableRow[]>;
}

export type TableRow = readonly TableCell[];

/** A word, a count, or a figure of two decimals. */
export type TableCell = string | number | Decimal;

export interface Decimal {
  readonly decimal: number;
}
