import type * as z from 'zod';
import { Problem } from '#infra/web';
import type { Faulty } from '../imports/fault.js';
import { type Table, tableOf } from '../imports/read-table.js';

type Rows<Column extends string> = z.ZodType<{ rows: Partial<Record<Column, string>>[] }>;

/** The table that a request brings: a CSV file as it is, or rows as JSON. */
export async function tableOfBody<Column extends string>(
  body: unknown,
  rows: Rows<Column>,
  read: (bytes: Buffer) => Promise<Table<Column> | Faulty>,
): Promise<Table<Column>> {
  if (Buffer.isBuffer(body)) return orRefuse(await read(body));
  const given = rows.safeParse(body);
  if (given.success) return tableOf(given.data.rows);
  const fields = given.error.issues.slice(0, 20).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Problem(400, 'IMPORT.BODY', 'Send text/csv, or JSON with a list of rows.', { fields });
}

/** What was read or planned; if it is faulty, one problem that lists every fault. */
export function orRefuse<Good extends { readonly kind: string }>(result: Good | Faulty): Good {
  if (!isFaulty(result)) return result;
  const { faults, count } = result;
  throw new Problem(422, 'IMPORT.FAULTY', 'The rows hold faults. Nothing was written.', { count, faults });
}

const isFaulty = (result: { readonly kind: string }): result is Faulty => result.kind === 'faulty';
