import { Clock } from '#infra/clock';
import { type Config, readConfig } from '#infra/config';
import { JsonLog, type Running, start } from '#infra/launch';
import { apps } from '../../apps/platform/src/apps.js';
import { freePort } from '../../apps/platform/src/postgres/free-port.js';
import { testDatabase, type TestDatabase } from './test-database.js';
import { testPost, type TestPost } from './test-post.js';

/** The whole product in this process, on a database of its own, with real jobs and real e-mail. */
export interface RunningPlatform {
  readonly url: string;
  readonly config: Config;
  readonly db: TestDatabase;
  readonly mail: TestPost;
  /** What the pages take for now. A Tuesday morning, unless a spec sets it. */
  readonly clock: { now: Date };
  /** What was logged, a JSON object each. */
  readonly logs: readonly string[];
  /** The process alone, on the same database: for specs that break something between. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Settings are given under their names in the environment; times are short unless told otherwise. */
export async function runningPlatform(settings: Record<string, string> = {}): Promise<RunningPlatform> {
  const [db, mail, port] = await Promise.all([testDatabase(), testPost(), freePort()]);
  const config = readConfig({
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: db.url,
    REDIS_URL: process.env.TEST_REDIS_URL,
    SMTP_URL: mail.url,
    PARALLAX_MASTER_KEY: Buffer.alloc(32, 'test').toString('base64'),
    PARALLAX_GRACE_SECONDS: '1',
    PARALLAX_BATCH_SECONDS: '1',
    PARALLAX_SWEEP_SECONDS: '0.5',
    PARALLAX_POOL: '5',
    ...settings,
  });
  const logs: string[] = [];
  let running: Running | undefined;
  const clock = { now: new Date('2026-12-01T10:00:00Z') };
  const begin = async () => {
    running = await start(apps, config, new JsonLog((line) => logs.push(line)));
    running.app.get(Clock, { strict: false }).now = () => clock.now;
  };
  const end = async () => {
    await running?.stop();
    running = undefined;
  };
  const stop = async () => {
    await end();
    await Promise.all([mail.stop(), db.drop()]);
  };
  await begin().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: config.BASE_URL, config, db, mail, clock, logs, restart: () => end().then(begin), stop };
}
