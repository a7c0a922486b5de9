import * as z from 'zod';
import { NOMINATIONS_COLUMNS, type NominationsColumn } from '../cycles/nominations-columns.js';
import { PEOPLE_COLUMNS, type PeopleColumn } from '../people/people-columns.js';

const cell = z.string().max(4_000).optional();
const rowsOf = <Column extends string>(columns: readonly Column[]) => {
  const cells = Object.fromEntries(columns.map((column) => [column, cell])) as Record<Column, typeof cell>;
  return z.strictObject({ rows: z.array(z.strictObject(cells)).min(1).max(50_000) });
};

/** Rows as JSON: the columns of the file, each a text. */
export const PeopleRows = rowsOf<PeopleColumn>(PEOPLE_COLUMNS);
export const NominationRows = rowsOf<NominationsColumn>(NOMINATIONS_COLUMNS);

/** With `dryRun` everything is checked and nothing written. */
export const ImportQuery = z.strictObject({ dryRun: z.stringbool().default(false) });
export type ImportQuery = z.infer<typeof ImportQuery>;

const common = { written: z.boolean(), columnsLeftOut: z.array(z.string()) };
const count = z.int().min(0);
export const PeopleImported = z.strictObject({ ...common, added: count, changed: count, unchanged: count });
export type PeopleImported = z.infer<typeof PeopleImported>;
export const NominationsImported = z.strictObject({
  ...common,
  subjects: count,
  requests: count,
  outsiders: count,
});
export type NominationsImported = z.infer<typeof NominationsImported>;
