import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StartRefusal } from '#infra/launch';
import type { Binaries } from './binaries.js';
import type { ServerUser } from './server-user.js';

const FLAGS = [
  '--username=parallax',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin', // orders text alike on every machine
  '--builtin-locale=C.UTF-8',
];

/** Makes the server's files beside their place, and moves them there when they are complete. */
export async function initialiseData(
  data: string,
  password: string,
  { initdb }: Binaries,
  user: ServerUser,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const [draft, secret] = [`${data}.new`, `${data}-password.new`];
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined)
    for (const path of [draft, secret]) chownSync(path, user.uid, user.gid);
  const child = spawn(initdb, ['-D', draft, `--pwfile=${secret}`, ...FLAGS], {
    ...user,
    cwd: draft,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const interrupt = () => child.kill();
  signal?.addEventListener('abort', interrupt);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    signal?.throwIfAborted();
    if (code !== 0)
      throw new StartRefusal([`The database could not be made. PostgreSQL says: ${said.trim()}`]);
  } finally {
    signal?.removeEventListener('abort', interrupt);
    rmSync(secret, { force: true });
  }
  renameSync(draft, data);
}
