import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDatabase, migrate, revert } from '#infra/database';
import { apps } from '../../apps/platform/src/apps.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

/** Everything that migrations make, as PostgreSQL lists it. */
const SHAPE = `
  select n.nspname || '.' || c.relname || ' ' || c.relkind::text || coalesce(' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod), '') as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname in ('survey', 'aggregation', 'reporting') and c.relname not like 'migration%'
  union all select n.nspname || '.' || p.proname || ' ' || pg_get_function_identity_arguments(p.oid) || ' ' || pg_get_userbyid(p.proowner)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('survey', 'aggregation', 'reporting')
  union all select schemaname || '.' || tablename || ' ' || policyname || ' ' || roles::text from pg_policies
  order by 1`;

describe('the migrations', () => {
  let db: TestDatabase;
  beforeAll(async () => void (db = await testDatabase()));
  afterAll(() => db?.drop());

  it('take everything back that they made, and make it again the same', async () => {
    const made = await db.sql<{ line: string }>(SHAPE);
    expect(made.length).toBeGreaterThan(100);
    const all = apps.flatMap(({ migrations }) => migrations.map(({ name }) => name)).sort();

    expect((await revert(db.url, apps)).sort()).toEqual(all);
    expect(await db.sql(SHAPE)).toEqual([]);
    expect((await migrate(db.url, apps)).sort()).toEqual(all);
    expect(await db.sql(SHAPE)).toEqual(made);
    expect(await checkDatabase(db.url, apps)).toEqual([]);
  });

  it('do nothing the second time, also when two run at once', async () => {
    expect(await Promise.all([migrate(db.url, apps), migrate(db.url, apps)])).toEqual([[], []]);
  });
});
