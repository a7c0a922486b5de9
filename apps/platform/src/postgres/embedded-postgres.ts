import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { hearLostConnections } from '#infra/database';
import { StartRefusal } from '#infra/launch';
import { keptSecret } from '../kept-secret.js';
import { findBinaries } from './binaries.js';
import { freePort } from './free-port.js';
import { initialiseData } from './initialise-data.js';
import { serve, type ServerProcess, type Serving } from './server-process.js';
import { findServerUser, requirePassage } from './server-user.js';

/** A PostgreSQL server of our own, on a free port of the loopback address. */
export interface EmbeddedPostgres {
  /** A superuser's login to the database "parallax". */
  readonly url: string;
  /** Resolves at the stop. Rejects when the server has died and cannot be started again. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE = 4_000; // ms for a server whose platform was just killed to end
const RETURNING = 30_000; // ms for one that died of itself: its port and memory may be held for a moment

/**
 * Starts the PostgreSQL whose data are in `folder`, and makes them at the first start.
 *
 * folder   holds the data, the password and the log; one server at a time
 * aborted  ends a first start half way, without leaving half a database
 * throws   StartRefusal, when the folder is damaged, in use, or closed to the server
 */
export async function startEmbeddedPostgres(
  folder: string,
  aborted?: AbortSignal,
): Promise<EmbeddedPostgres> {
  const [binaries, user, data] = [findBinaries(), findServerUser(), join(folder, 'postgres')];
  mkdirSync(folder, { recursive: true });
  for (const path of [binaries.folder, folder]) requirePassage(path, user);
  const password = keptSecret(folder, 'postgres-password', () => randomBytes(24).toString('base64url'));
  if (!existsSync(data)) await initialiseData(data, password, binaries, user, aborted);
  if (!existsSync(join(data, 'PG_VERSION')))
    throw new StartRefusal([`The folder ${data} is damaged: remove it, or restore it from a backup.`]);

  const port = await freePort();
  const url = `postgres://parallax:${password}@127.0.0.1:${port}/parallax`;
  const serving = { binaries, user, data, port, log: join(folder, 'postgres.log') };
  aborted?.throwIfAborted();
  const stopping = new AbortController();
  const interrupt = () => stopping.abort(aborted?.reason);
  aborted?.addEventListener('abort', interrupt);
  const first = await serve(serving, Date.now() + PATIENCE, stopping.signal);
  aborted?.removeEventListener('abort', interrupt); // from here on whoever started the server stops it
  const ended = keepServing(first, serving, stopping.signal);
  const stop = () => {
    stopping.abort();
    return ended;
  };
  try {
    await createDatabase(url);
  } catch (error) {
    await stop();
    throw isRefusedLogin(error)
      ? new StartRefusal([
          `The file ${join(folder, 'postgres-password')} does not \
hold the password of the database beside it: restore it from a backup.`,
        ])
      : error;
  }
  return { url, ended, stop };
}

/** A server that dies of itself is started again, in its place: connections find their way back. */
async function keepServing(first: ServerProcess, serving: Serving, stop: AbortSignal): Promise<void> {
  let server = first;
  try {
    for (;;) {
      await server.ended;
      stop.throwIfAborted();
      server = await serve(serving, Date.now() + RETURNING, stop);
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

async function createDatabase(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url.replace(/parallax$/, 'postgres') });
  hearLostConnections(admin);
  await admin.connect();
  try {
    const { rowCount } = await admin.query(`select from pg_database where datname = 'parallax'`);
    if (rowCount === 0) await admin.query('create database parallax');
  } finally {
    await admin.end();
  }
}

const isRefusedLogin = (error: unknown): boolean => (error as { code?: string }).code === '28P01';
