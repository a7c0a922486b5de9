import { runMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { AppSchema } from './app-schema.js';
import { hearLostConnections } from './hear-lost-connections.js';
import { prepareServer } from './server-part.js';

/** One migration of one app. The digits at the end of its class name are its place in the order. */
interface Step {
  readonly app: string;
  readonly name: string;
  readonly timestamp: string;
  readonly migration: MigrationInterface;
}

/**
 * Brings a database up to date: the server's part, then the migrations of all apps in the order of their
 * timestamps, each in a transaction of its own and under the role that owns its schema, then the queue's
 * tables. Running it twice, or twice at once, does no harm.
 *
 * adminUrl  a login with CREATEROLE that may create in the database; it need not be a superuser
 * returns   the names of the migrations that were run
 */
export function migrate(adminUrl: string, apps: readonly AppSchema[]): Promise<string[]> {
  return alone(adminUrl, async (admin, runner) => {
    await prepareServer(admin);
    const done: string[] = [];
    for (const step of stepsOf(apps)) {
      const applied = await within(runner, step, async (known) => {
        if (known) return false;
        await step.migration.up(runner);
        await runner.query(`insert into migration (timestamp, name) values ($1, $2)`, [
          step.timestamp,
          step.name,
        ]);
        return true;
      });
      if (applied) done.push(step.name);
    }
    await runMigrations(admin, 'bullmq');
    await admin.query(`
      grant select, insert, update, delete on all tables in schema bullmq to queue_app;
      grant usage, select, update on all sequences in schema bullmq to queue_app`);
    return done;
  });
}

/**
 * Takes migrations back, the latest first, until only those up to `timestamp` (13 digits) are left.
 *
 * returns  the names of the migrations that were taken back
 */
export function revert(adminUrl: string, apps: readonly AppSchema[], timestamp = '0'): Promise<string[]> {
  return alone(adminUrl, async (_admin, runner) => {
    const undone: string[] = [];
    for (const step of stepsOf(apps).reverse()) {
      if (step.timestamp <= timestamp.padStart(13, '0')) break;
      const reverted = await within(runner, step, async (known) => {
        if (!known) return false;
        await step.migration.down(runner);
        await runner.query(`delete from migration where name = $1`, [step.name]);
        return true;
      });
      if (reverted) undone.push(step.name);
    }
    return undone;
  });
}

/** All apps' migrations, oldest first. Throws on a class name without its 13 digits, or on a double. */
export function stepsOf(apps: readonly AppSchema[]): Step[] {
  const steps = apps.flatMap((app) =>
    app.migrations.map((Migration) => {
      const timestamp = /\d{13}$/.exec(Migration.name)?.[0];
      if (!timestamp)
        throw new Error(`The migration ${Migration.name} of ${app.name} does not end in 13 digits.`);
      return { app: app.name, name: Migration.name, timestamp, migration: new Migration() };
    }),
  );
  const twice = steps.find((step, index) => steps.findIndex(({ name }) => name === step.name) !== index);
  if (twice) throw new Error(`The migration ${twice.name} is listed twice.`);
  return steps.sort((a, b) => a.timestamp.localeCompare(b.timestamp) || a.name.localeCompare(b.name));
}

const LOCK = 0x70617261; // "para": one migrator at a time in a database

async function alone<Result>(
  adminUrl: string,
  work: (admin: pg.Client, runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'parallax migrate' });
  hearLostConnections(admin);
  const db = new DataSource({
    type: 'postgres',
    url: adminUrl,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: { onConnect: hearLostConnections },
  });
  try {
    await admin.connect();
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    await db.initialize();
    const runner = db.createQueryRunner();
    try {
      return await work(admin, runner);
    } finally {
      await runner.release();
    }
  } finally {
    if (db.isInitialized) await db.destroy();
    await admin.end();
  }
}

/** A transaction under the owner of the app's schema. A lock that is not granted in 3 s is asked for again. */
async function within(
  runner: QueryRunner,
  step: Step,
  work: (known: boolean) => Promise<boolean>,
  attempts = 5,
): Promise<boolean> {
  await runner.startTransaction();
  try {
    await runner.query(`
      set local role ${step.app}_owner;
      set local search_path to ${step.app};
      set local lock_timeout = '3s';
      create table if not exists migration (
        timestamp  bigint      not null,
        name       text        primary key,
        applied_at timestamptz not null default now()
      );
      grant select on migration to ${step.app}_app`);
    const known = (await runner.query(`select from migration where name = $1`, [step.name])) as unknown[];
    const result = await work(known.length > 0);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction();
    if (attempts > 1 && (error as { code?: string }).code === '55P03')
      return within(runner, step, work, attempts - 1);
    throw error;
  }
}
