import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream, type CellValue } from 'hucre/xlsx';
import type { Table, TableCell } from './table.js';
import { workbookText } from './workbook-text.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a workbook, streamed row by row: text is typed as text, numbers are numbers. */
export function workbookOf({ name, heads, batches }: Table): Readable {
  async function* rows(): AsyncGenerator<CellValue[]> {
    for await (const batch of batches) for (const row of batch) yield row.map(valueOf);
  }
  const columns = heads.map((head) => ({ header: workbookText(head), width: 18 }));
  const stream = writeXlsxStream(rows(), { name, columns, freezePane: { rows: 1 } });
  return Readable.fromWeb(stream as ReadableStream);
}

function valueOf(cell: TableCell): CellValue {
  if (typeof cell === 'string') return cell === '' ? null : workbookText(cell);
  return typeof cell === 'number' ? cell : cell.decimal;
}
