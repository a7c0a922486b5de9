import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from './formula-safe.js';
import type { Decimal, Table, TableRow } from './table.js';

/** A table as CSV (RFC 4180, UTF-8 with its mark, which Excel needs), streamed batch by batch. */
export function csvOf({ heads, batches }: Table): Readable {
  async function* pieces() {
    yield `\uFEFF${linesOf([heads])}`;
    for await (const rows of batches) if (rows.length > 0) yield linesOf(rows);
  }
  return Readable.from(pieces(), { highWaterMark: 1 });
}

/** Words stand in quotation marks, numbers do not. Only words can be formulas: a negative number stays one. */
const linesOf = (rows: readonly TableRow[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? formulaSafe(cell) : cell))),
    {
      record_delimiter: '\r\n',
      quoted_string: true,
      cast: {
        number: (count) => ({ value: String(count), quoted_string: false }),
        object: (cell) => ({ value: (cell as unknown as Decimal).decimal.toFixed(2), quoted_string: false }),
      },
    },
  );
