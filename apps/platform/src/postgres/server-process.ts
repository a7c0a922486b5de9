import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '#infra/launch';
import type { Binaries } from './binaries.js';
import { clearStaleLock } from './clear-stale-lock.js';
import type { ServerUser } from './server-user.js';

/** What a server is started with, each time anew. */
export interface Serving {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly data: string;
  readonly port: number;
  readonly log: string;
}

/** A server that takes connections. It ends of itself, or because of the signal that it was started with. */
export interface ServerProcess {
  readonly ended: Promise<void>;
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
const STOPPING = 5_000; // ms for a stop in good order

/**
 * Returns once the server takes connections. While an older one still ends, or holds its port, it tries
 * again until the deadline.
 *
 * stop    ends the attempt, or the server
 * throws  StartRefusal, when the folder is damaged or in use; the signal's reason, when that has ended it
 */
export async function serve(serving: Serving, deadline: number, stop: AbortSignal): Promise<ServerProcess> {
  stop.throwIfAborted();
  clearStaleLock(serving.data);
  const from = existsSync(serving.log) ? readFileSync(serving.log).length : 0;
  const said = () => readFileSync(serving.log).subarray(from).toString();
  const ended = ending(spawnServer(serving), stop);
  for (;;) {
    const outcome = await Promise.race([ended.then(() => 'ended'), sleep(20, 'waiting')]);
    if (said().includes('database system is ready to accept connections')) return { ended };
    if (outcome === 'waiting') continue;
    stop.throwIfAborted();
    if (!/lock file|shared memory block|could not create any TCP/.test(said()))
      throw new StartRefusal([sentenceOnFault(serving, said())]);
    if (Date.now() > deadline) throw new StartRefusal([sentenceOnDelay(serving, said())]);
    await sleep(200);
    return serve(serving, deadline, stop);
  }
}

/** Resolves when the server has ended. The signal stops it in good order, or cuts it off where that takes too long. */
async function ending(child: ChildProcess, stop: AbortSignal): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const end = () => {
    child.stdin?.destroy();
    late = setTimeout(() => cutOff(child), STOPPING);
  };
  if (stop.aborted) end();
  else stop.addEventListener('abort', end);
  await once(child, 'exit');
  stop.removeEventListener('abort', end);
  clearTimeout(late);
  child.stdin?.destroy();
}

/** The server and its keeper, at once and without a word: what is committed is safe. */
function cutOff({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGQUIT');
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

/**
 * Interrupts the server at the end of the input, which PostgreSQL takes for a fast shutdown. A server that
 * has only just been started is deaf to the interrupt, as is all that a shell runs beside itself, but not
 * yet to the plain signal before it, at which a later one would wait for its clients.
 */
const KEEPER = `
  exec 3<&0
  "$@" </dev/null 3<&- & server=$!
  { read -r _ <&3; kill $server; kill -INT $server; } 2>/dev/null & reader=$!
  exec 3<&-
  wait $server; status=$?
  kill $reader 2>/dev/null; wait $reader 2>/dev/null
  exit $status`;

const sentenceOnDelay = ({ data, port }: Serving, log: string): string =>
  /could not bind|could not create any TCP/.test(log)
    ? `Port ${port} of the database was taken by another program while it was away.`
    : `Parallax is already running with the folder ${data}.`;

const sentenceOnFault = ({ data }: Serving, log: string): string =>
  log.includes('database files are incompatible with server')
    ? `The folder ${data} was made by PostgreSQL ${readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()}, and \
this release of Parallax brings another: start the release that made it, or move the data with pg_dump.`
    : `The folder ${data} is damaged. PostgreSQL says: ${lastFault(log)}`;

/** The server's own last complaint, else whatever was said last. */
function lastFault(log: string): string {
  const lines = log.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
}
