import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/platform/src/postgres/free-port.js';
import { eventually } from './eventually.js';
import { testDatabase, type TestDatabase } from './test-database.js';
import { testPost, type TestPost } from './test-post.js';

/** The whole product as it is built, in a process of its own, which a spec may kill and start again. */
export interface SpawnedPlatform {
  readonly url: string;
  readonly db: TestDatabase;
  readonly mail: TestPost;
  start(): Promise<void>;
  /** SIGKILL: no goodbye to anybody. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function spawnedPlatform(): Promise<SpawnedPlatform> {
  const [db, mail, port] = await Promise.all([testDatabase(), testPost(), freePort()]);
  const folder = mkdtempSync(join(tmpdir(), 'parallax-spawned-'));
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };
  const start = async () => {
    await end('SIGKILL'); // one at a time, also after a spec that failed half way
    let complaints = '';
    child = spawn(process.execPath, ['dist/apps/platform/src/main.js'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        BASE_URL: url,
        DATABASE_URL: db.url,
        SMTP_URL: mail.url,
        PARALLAX_DATA: folder,
        PARALLAX_DEMO: 'false',
        PARALLAX_POOL: '5',
        PARALLAX_MASTER_KEY: Buffer.alloc(32, 'test').toString('base64'),
        PARALLAX_GRACE_SECONDS: '1',
        PARALLAX_BATCH_SECONDS: '1',
        PARALLAX_SWEEP_SECONDS: '0.5',
      },
    });
    child.stderr?.on('data', (text: Buffer) => (complaints += text.toString()));
    await eventually(async () => {
      if (child?.exitCode !== null) throw new Error(`the platform ended: ${complaints}`);
      const ready = await fetch(`${url}/health/ready`);
      if (!ready.ok) throw new Error('not ready yet');
    }, 30_000);
  };
  return {
    url,
    db,
    mail,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      await Promise.all([mail.stop(), db.drop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
