import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dataSourceOptions, hearLostConnections } from '#infra/database';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

const survey = { name: 'survey', entities: [], migrations: [] };

describe('a connection that is cut', () => {
  let db: TestDatabase;
  beforeAll(async () => void (db = await testDatabase()));
  afterAll(() => db?.drop());

  it.each([
    ['the apps', () => dataSourceOptions(survey, db.url, 2).extra as pg.PoolConfig],
    ['other pools', () => ({ onConnect: hearLostConnections })],
  ])('while %s have it in hand fails its next query, and not the process', async (_whose, settings) => {
    const pool = new pg.Pool({ connectionString: db.url, ...settings() });
    const connection = await pool.connect(); // nobody else listens to it now
    const lost = new Promise((resolve) => connection.once('end', resolve));
    await db.whileAway(async () => void (await lost));
    await expect(connection.query('select 1')).rejects.toThrow('not queryable');
    connection.release();
    await expect(pool.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
    await pool.end();
  });
});
