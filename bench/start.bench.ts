import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../apps/platform/src/postgres/embedded-postgres.js';
import { freePort } from '../apps/platform/src/postgres/free-port.js';
import { measure, type Measured } from './measure.js';
import { significant } from './significant.js';

export interface StartMeasured extends Measured {
  /** The very first start, which makes the database and the demonstration. */
  readonly first: { readonly seconds: number };
  /** Until it says that it is ready, once the data are there: the best of the runs. */
  readonly ready: { readonly seconds: number };
  /** From Ctrl-C until it has ended: the slowest of the runs. */
  readonly stop: { readonly seconds: number };
}

/** `npm start` on data that are there already, and Ctrl-C as soon as it is ready; against its database alone. */
export async function start(): Promise<StartMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  chmodSync(folder, 0o755); // the server runs as another user when we are root
  const data = join(folder, 'data');
  try {
    const first = await startedAndStopped(data);
    const runs: StartAndStop[] = [];
    const measured = await measure({
      name: 'start',
      work: { starts: 1 },
      run: async () => runs.push(await startedAndStopped(data)),
      limit: {
        what: 'its database alone',
        run: async () => (await startEmbeddedPostgres(data)).stop(),
      },
    });
    return {
      ...measured,
      first: { seconds: significant(first.ready) },
      ready: { seconds: significant(Math.min(...runs.map(({ ready }) => ready))) },
      stop: { seconds: significant(Math.max(...runs.map(({ stop }) => stop))) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that each took. */
interface StartAndStop {
  readonly ready: number;
  readonly stop: number;
}

async function startedAndStopped(data: string): Promise<StartAndStop> {
  const began = performance.now();
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: { PATH: process.env.PATH, PORT: String(await freePort()), PARALLAX_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Press Ctrl-C to stop')) resolve();
    });
    void ended.then(() => reject(new Error(`It ended before it was ready: ${said}`)));
  });
  const asked = performance.now();
  child.kill('SIGINT');
  await ended;
  return { ready: (asked - began) / 1000, stop: (performance.now() - asked) / 1000 };
}
