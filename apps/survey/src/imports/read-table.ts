import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeText, type Encoding } from './decode-text.js';
import { type FaultCode, Faults, type Faulty } from './fault.js';

/** Limits of an uploaded table. Its bytes are limited where it is received. Source: docs/security.md, "Inputs". */
const LIMITS = { rows: 50_000, columns: 60, cell: 4_000 };

/** One row, under the names of the columns that are taken. A cell that is empty is absent. */
export interface TableRow<Column extends string> {
  /** As a spreadsheet counts: the row of names is 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** An uploaded table, read and not yet understood. */
export interface Table<Column extends string> {
  readonly kind: 'table';
  readonly columns: ReadonlySet<Column>;
  /** Names of columns in the file that nothing is taken from. */
  readonly leftOut: readonly string[];
  readonly encoding: Encoding;
  readonly rows: readonly TableRow<Column>[];
}

/**
 * Reads CSV in UTF-8, UTF-16 or Windows-1252, separated by comma, semicolon or tab.
 *
 * taken    names of the columns to take; others are told in `leftOut`
 * needed   groups of names: of each group the file must have at least one
 */
export async function readTable<Column extends string>(
  bytes: Buffer,
  taken: readonly Column[],
  needed: readonly (readonly Column[])[],
): Promise<Table<Column> | Faulty> {
  const faults = new Faults();
  const source = decodeText(bytes);
  if (source === null) return refusal('not-text');
  const parser = Readable.from(slicesOf(source.text)).pipe(
    parse({
      delimiter: separatorOf(source.text),
      relax_column_count: true,
      trim: true,
      bom: true,
      max_record_size: LIMITS.columns * LIMITS.cell,
    }),
  );
  let header: readonly (Column | null)[] | null = null;
  let leftOut: string[] = [];
  const rows: TableRow<Column>[] = [];
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (cells.every((cell) => cell === '')) continue;
      if (header === null) {
        const names = cells.map(columnName);
        header = names.map((name) => taken.find((column) => column === name) ?? null);
        leftOut = names.filter((name, index) => header?.[index] === null && name !== '');
        checkHeader(header, names, needed, faults);
        if (!faults.none) return faults.asResult();
        continue;
      }
      if (rows.length === LIMITS.rows) return refusal('too-many-rows');
      rows.push({ row, cells: cellsOf(cells, header, row, faults) });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add(FAULT_OF[error.code] ?? 'stray-quote', Number(error.records) + 1);
    return faults.asResult();
  }
  if (header === null || rows.length === 0) return refusal('empty-file');
  if (!faults.none) return faults.asResult();
  const columns = new Set(header.filter((name) => name !== null));
  return { kind: 'table', columns, leftOut, encoding: source.encoding, rows };
}

const FAULT_OF: Readonly<Record<string, FaultCode>> = {
  CSV_QUOTE_NOT_CLOSED: 'unclosed-quote',
  CSV_MAX_RECORD_SIZE: 'endless-row',
};

/** Between slices others have their turn: a large table must not hold up raters who answer meanwhile. */
async function* slicesOf(text: string): AsyncGenerator<string> {
  const length = 65_536;
  for (let start = 0; start < text.length; start += length) {
    yield text.slice(start, start + length);
    await setImmediate();
  }
}

/** A table that came as JSON: the same rows under the same names. */
export function tableOf<Column extends string>(
  given: readonly Partial<Record<Column, string>>[],
): Table<Column> {
  const rows = given.map((cells, index) => ({ row: index + 1, cells: withoutEmpty(cells) }));
  const columns = new Set(given.flatMap((cells) => Object.keys(cells) as Column[]));
  return { kind: 'table', columns, leftOut: [], encoding: 'UTF-8', rows };
}

const withoutEmpty = <Column extends string>(cells: Partial<Record<Column, string>>) =>
  Object.fromEntries(
    Object.entries<string | undefined>(cells)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value),
  ) as Partial<Record<Column, string>>;

function refusal(code: FaultCode): Faulty {
  const faults = new Faults();
  faults.add(code);
  return faults.asResult();
}

const columnName = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .slice(0, 60);

function checkHeader<Column extends string>(
  header: readonly (Column | null)[],
  names: readonly string[],
  needed: readonly (readonly Column[])[],
  faults: Faults,
): void {
  if (names.length > LIMITS.columns) faults.add('too-many-columns', 1);
  for (const group of needed)
    if (!group.some((name) => header.includes(name))) faults.add('missing-column', 1, group.join(' or '));
  const twice = header.filter((name, index) => name !== null && header.indexOf(name) !== index);
  for (const name of new Set(twice)) faults.add('column-twice', 1, name);
}

function cellsOf<Column extends string>(
  cells: readonly string[],
  header: readonly (Column | null)[],
  row: number,
  faults: Faults,
): TableRow<Column>['cells'] {
  const tooWide = cells.slice(header.length).find((cell) => cell !== '');
  if (tooWide !== undefined) faults.add('row-too-wide', row, null, tooWide);
  const taken: Partial<Record<Column, string>> = {};
  header.forEach((name, index) => {
    const cell = cells[index] ?? '';
    if (cell.length > LIMITS.cell) faults.add('too-long', row, name, cell);
    else if (name !== null && cell !== '') taken[name] = cell;
  });
  return taken;
}

/** The separator that the row of names uses most. */
function separatorOf(text: string): string {
  const names = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => names.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
