import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import { type FaultSink } from './input-fault.js';
import { readInput } from './read-input.js';

const QUOTES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens and never closes',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell without quotation marks around it',
  CSV_INVALID_CLOSING_QUOTE: 'a quotation mark closes before the cell ends',
};

/** Bytes that are no UTF-8. */
class NotUtf8 extends Error {
  constructor(readonly line: number) {
    super('not UTF-8');
  }
}

/**
 * Streams a table out of a file: RFC 4180, UTF-8 with or without a byte order mark.
 *
 * take      gets the rows one by one; as in a spreadsheet, the row of names is 1 and an empty line counts
 * returns   false, and one fault, for a file that cannot be read to its end
 */
export async function readCsv(
  file: string,
  tell: FaultSink,
  take: (row: number, cells: readonly string[]) => void,
): Promise<boolean> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const read = async () => {
    await pipeline(createReadStream(file), requireUtf8, parser, async (rows) => {
      for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: Info }>)
        take(info.records + info.empty_lines, record);
    });
    return true;
  };
  try {
    return (await readInput(file, tell, read)) ?? false;
  } catch (error) {
    if (error instanceof NotUtf8) {
      tell({ file, place: `line ${error.line}`, fault: 'is not text in UTF-8' });
      return false;
    }
    const fault = error instanceof CsvError ? QUOTES[error.code] : undefined;
    if (fault === undefined) throw error;
    const { records, empty_lines: empty, column } = error as CsvError & Info;
    const place = `row ${records + empty + 1}, column ${Number(column) + 1}`;
    tell({ file, place, fault });
    return false;
  }
}

async function* requireUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const check = (chunk: Buffer, stream: boolean) => {
    try {
      line += strict.decode(chunk, { stream }).split('\n').length - 1;
    } catch {
      throw new NotUtf8(line + chunk.toString('utf8').split('\uFFFD')[0]!.split('\n').length - 1);
    }
  };
  for await (const chunk of chunks) {
    check(chunk, true);
    yield chunk;
  }
  check(Buffer.alloc(0), false);
}
