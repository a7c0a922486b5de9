import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from './formula-safe.js';
import type { Table, TableCell, TableRow } from './table.js';

/** A table as CSV (RFC 4180, UTF-8 with its mark, which Excel needs), streamed batch by batch. */
export function csvOf({ heads, batches }: Table): Readable {
  async function* pieces() {
    yield `\uFEFF${linesOf([heads])}`;
    for await (const rows of batches) if (rows.length > 0) yield linesOf(rows);
  }
  return Readable.from(pieces(), { highWaterMark: 1 });
}

const linesOf = (rows: readonly TableRow[]): string =>
  stringify(
    rows.map((row) => row.map(written)),
    { record_delimiter: '\r\n', quoted_string: true },
  );

/** Numbers are written here, so that nothing takes them for text and nothing else for numbers. */
function written(cell: TableCell): string | { value: string; quoted: false } {
  if (typeof cell === 'string') return formulaSafe(cell);
  return typeof cell === 'number' ? String(cell) : cell.decimal.toFixed(2);
}
