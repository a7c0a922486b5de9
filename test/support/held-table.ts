import pg from 'pg';
import { eventually } from './eventually.js';
import type { TestDatabase } from './test-database.js';

/**
 * Stops the product in the middle of transactions: takes tables (a name and a lock mode, such as
 * "survey.link in exclusive mode", which lets others read), waits until a statement like each of `waiting`
 * waits for one of them, lets the spec do something, and gives the tables back.
 */
export async function whileHeld(
  db: TestDatabase,
  tables: readonly string[],
  {
    begin,
    waiting,
    then,
  }: { begin: () => Promise<unknown>; waiting: readonly string[]; then: () => Promise<void> },
): Promise<void> {
  const holder = new pg.Client({ connectionString: db.url, application_name: 'holder' });
  await holder.connect();
  try {
    await holder.query('begin');
    for (const table of tables) await holder.query(`lock table ${table}`);
    await begin();
    for (const statement of waiting)
      await eventually(async () => {
        const blocked = await db.sql(
          `select 1 from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and query like '%' || $1 || '%'`,
          [statement],
        );
        if (blocked.length === 0) throw new Error(`no “${statement}” waits yet`);
      }, 20_000);
    await then();
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
}
