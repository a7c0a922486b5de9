import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type CopiedRow, copyRows } from '#infra/database';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

/** Three rows that have everything a row of answers may have. */
const ROWS = `select * from (values
  ('a', array[5, 0, -1]::smallint[], array['Hört zu, 100 %.', '', 'two' || chr(10) || 'lines']),
  ('it''s', array[1, 2, 3]::smallint[], array['']),
  ('', array[4, 4, 4]::smallint[], array[]::text[])) as row (name, numbers, texts) where name <> $1`;

describe('copyRows', () => {
  let db: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    db = await testDatabase();
    source = await new DataSource({ type: 'postgres', url: db.url, poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await db?.drop();
  });

  const copy = (select: string, parameters: string[], read: (row: CopiedRow) => void) =>
    source.transaction((tx) => copyRows(tx, select, parameters, read));

  it('reads every field, and takes parameters as text, whatever is in them', async () => {
    const read: unknown[] = [];
    await copy(ROWS, [`it's`], (row) => {
      const numbers = new Int8Array(3);
      const name = row.text();
      row.smallints(numbers);
      read.push([name, [...numbers], row.texts()]);
    });
    expect(read).toEqual([
      ['a', [5, 0, -1], ['Hört zu, 100 %.', '', 'two\nlines']],
      ['', [4, 4, 4], []],
    ]);
  });

  it('reads no row where there is none', async () => {
    await copy('select 1 where false', [], () => expect(true).toBe(false));
  });

  it('throws what its reader threw, and leaves the connection fit for use', async () => {
    const tooNarrow = (row: CopiedRow) => (row.text(), row.smallints(new Int8Array(2)));
    await expect(copy(ROWS, ['a'], tooNarrow)).rejects.toThrow('an array of 2 numbers holds 3');
    const one = (row: CopiedRow) => row.smallints(new Int8Array(1));
    for (const array of ['array[null]::smallint[]', 'array[1]::int[]', 'array[array[1]]::smallint[]'])
      await expect(copy(`select ${array}`, [], one)).rejects.toThrow('not an array of the type');
    expect(await source.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('throws what the server threw', async () => {
    const fault = copy('select 1 / (n - 2) from generate_series(1, 3) as n', [], () => undefined);
    await expect(fault).rejects.toThrow('division by zero');
    expect(await source.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
