import { randomBytes } from 'node:crypto';
import pg from 'pg';

type Rows<Row> = Promise<Row[]>;

/** A database of one spec's own, with all migrations run, and two ways to ask it. */
export interface TestDatabase {
  /** A superuser's login. */
  readonly url: string;
  /** As a superuser: sees everything. */
  sql<Row extends pg.QueryResultRow>(text: string, parameters?: readonly unknown[]): Rows<Row>;
  /** As a role of the product, with an organisation set or none: sees what that role sees. */
  as(role: string, organisationId?: string): Pick<TestDatabase, 'sql'>;
  /** Cuts every connection to it, and takes no new one while the work goes on. */
  whileAway(work: () => Promise<void>): Promise<void>;
  drop(): Promise<void>;
}

/** Copies the run's migrated template. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.PARALLAX_TEST_SERVER ?? '';
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name} template ${process.env.PARALLAX_TEST_TEMPLATE}`);
  const url = Object.assign(new URL(server), { pathname: name }).href;
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined); // some specs cut connections

  const asRole = async <Row extends pg.QueryResultRow>(
    role: string,
    organisationId: string,
    text: string,
    parameters: readonly unknown[],
  ): Rows<Row> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('role', $1, true), set_config('app.organisation_id', $2, true)`, [
        role,
        organisationId,
      ]);
      const { rows } = await client.query<Row>(text, [...parameters]);
      await client.query('commit');
      return rows;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };

  return {
    url,
    sql: async <Row extends pg.QueryResultRow>(text: string, parameters: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...parameters])).rows,
    as: (role, organisationId = '') => ({
      sql: (text, parameters = []) => asRole(role, organisationId, text, parameters),
    }),
    whileAway: async (work) => {
      await once(server, `alter database ${name} allow_connections false`);
      try {
        await once(
          server,
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
        );
        await work();
      } finally {
        await once(server, `alter database ${name} allow_connections true`);
      }
    },
    drop: async () => {
      await pool.end();
      await once(server, `drop database ${name} with (force)`);
    },
  };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
