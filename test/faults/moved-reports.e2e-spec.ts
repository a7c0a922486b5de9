import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { moveReports } from '../../apps/reporting/src/releasing/move-reports.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

describe('moveReports', () => {
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

  /** A subject who has read a report, and a later report in another state. */
  async function givenTwo(state: string) {
    const [organisation, cycle, subject] = [randomUUID(), randomUUID(), randomUUID()];
    const [earlier, later] = [randomUUID(), randomUUID()];
    await db.sql(
      `insert into reporting.report (organisation_id, id, cycle_id, subject_id, release_number, state, released_at)
       values ($1, $2, $4, $5, 1, 'released', now()), ($1, $3, $4, $5, 2, $6, null)`,
      [organisation, earlier, later, cycle, subject, state],
    );
    const release = () =>
      source.transaction((tx) => moveReports(tx, organisation, 'release', [{ id: later }]));
    const states = async () => {
      const rows = await db.sql<{ state: string }>(
        'select state from reporting.report where organisation_id = $1 order by release_number',
        [organisation],
      );
      return rows.map(({ state: stands }) => stands);
    };
    return { later, release, states };
  }

  it('puts a report that moves in the place of the earlier one', async () => {
    const { later, release, states } = await givenTwo('ready');
    expect(await release()).toEqual([later]);
    expect(await states()).toEqual(['superseded', 'released']);
  });

  it('leaves the earlier one to its reader where the later one may not move', async () => {
    const { release, states } = await givenTwo('failed');
    expect(await release()).toEqual([]);
    expect(await states()).toEqual(['released', 'failed']);
  });
});
