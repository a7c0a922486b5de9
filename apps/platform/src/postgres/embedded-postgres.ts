import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartRefusal } from '#infra/launch';
import { type Binaries, findBinaries } from './binaries.js';
import { clearStaleLock } from './clear-stale-lock.js';
import { freePort } from './free-port.js';
import { initialiseData } from './initialise-data.js';
import { findServerUser, requirePassage, type ServerUser } from './server-user.js';

/** A PostgreSQL server of our own, on a free port of the loopback address. */
export interface EmbeddedPostgres {
  /** A superuser's login to the database "parallax". */
  readonly url: string;
  /** Resolves at the stop. Rejects when the server has died and cannot be started again. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Keeps what it acknowledges, and tells its log nothing of what raters write. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  track_commit_timestamp: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const PATIENCE = 4_000; // ms for a server whose platform was just killed to end
const RETURNING = 30_000; // ms for one that died of itself: its port and memory may be held for a moment
const STOPPING = 5_000; // ms for a stop in good order

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
  const password = keptPassword(join(folder, 'postgres-password'));
  if (!existsSync(data)) await initialiseData(data, password, binaries, user, aborted);
  if (!existsSync(join(data, 'PG_VERSION')))
    throw new StartRefusal([`The folder ${data} is damaged: remove it, or restore it from a backup.`]);

  const port = await freePort();
  const url = `postgres://parallax:${password}@127.0.0.1:${port}/parallax`;
  const serving = { binaries, user, data, port, log: join(folder, 'postgres.log') };
  let child = await serve(serving);
  let stopping = false;
  /** A server that dies of itself is started again, in its place: connections find their way back. */
  const watch = async (): Promise<void> => {
    await ending(child);
    if (stopping) return;
    child = await serve(serving, Date.now() + RETURNING);
    return watch();
  };
  const ended = watch();
  const stop = async (): Promise<void> => {
    stopping = true;
    child.stdin?.destroy();
    const late = setTimeout(() => cutOff(child), STOPPING);
    await ended;
    clearTimeout(late);
  };
  try {
    await createDatabase(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, ended, stop };
}

async function ending(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  child.stdin?.destroy();
}

/** The server and its keeper, at once and without a word: what is committed is safe. */
function cutOff({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGQUIT');
}

interface Serving {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly data: string;
  readonly port: number;
  readonly log: string;
}

/** Returns once the server takes connections. While an older one still ends, it tries again. */
async function serve(serving: Serving, deadline = Date.now() + PATIENCE): Promise<ChildProcess> {
  clearStaleLock(serving.data);
  const from = existsSync(serving.log) ? readFileSync(serving.log).length : 0;
  const child = spawnServer(serving);
  const ended = once(child, 'exit').then(() => 'ended' as const);
  const said = () => readFileSync(serving.log).subarray(from).toString();
  for (;;) {
    const outcome = await Promise.race([ended, sleep(20, 'waiting' as const)]);
    if (said().includes('database system is ready to accept connections')) return child;
    if (outcome === 'waiting') continue;
    child.stdin?.destroy();
    if (!/lock file|shared memory block|could not bind|could not create any TCP/.test(said()))
      throw new StartRefusal([
        `The folder ${serving.data} is damaged. PostgreSQL says: ${lastFault(said())}`,
      ]);
    if (Date.now() > deadline)
      throw new StartRefusal([`Parallax is already running with the folder ${serving.data}.`]);
    await sleep(200);
    return serve(serving, deadline);
  }
}

/**
 * The server leads a session of its own, so that Ctrl-C reaches us alone, and we stop it in good order:
 * by closing the pipe that its keeper reads. Should we be killed, the pipe closes by itself.
 */
function spawnServer({ binaries, user, data, port, log }: Serving): ChildProcess {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [binaries.postgres, '-D', data, '-p', String(port), ...settings];
  const out = openSync(log, 'a', 0o600);
  const child = spawn('sh', ['-c', KEEPER, 'sh', ...command], {
    ...user,
    cwd: data,
    detached: true,
    stdio: ['pipe', out, out],
  });
  closeSync(out);
  return child;
}

/** Interrupts the server at the end of the input, which PostgreSQL takes for a fast shutdown. */
const KEEPER = `
  exec 3<&0
  "$@" </dev/null 3<&- & server=$!
  { read -r _ <&3; kill -INT $server; } & reader=$!
  exec 3<&-
  wait $server; status=$?
  kill $reader 2>/dev/null; wait $reader 2>/dev/null
  exit $status`;

function keptPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function createDatabase(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url.replace(/parallax$/, 'postgres') });
  await admin.connect();
  try {
    const { rowCount } = await admin.query(`select from pg_database where datname = 'parallax'`);
    if (rowCount === 0) await admin.query('create database parallax');
  } finally {
    await admin.end();
  }
}

/** The server's own last complaint, else whatever was said last. */
function lastFault(log: string): string {
  const lines = log.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
}
