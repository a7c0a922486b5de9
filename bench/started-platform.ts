import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { freePort } from '../apps/platform/src/postgres/free-port.js';

export const MASTER_KEY = Buffer.alloc(32, 'bench');

export interface StartedPlatform {
  readonly url: string;
  /** The most memory that its process and the printing ones have held. */
  rssMiB(): Promise<number>;
  stop(): Promise<void>;
}

/** The product in a process of its own, on a database that has been migrated. */
export async function startedPlatform(
  databaseUrl: string,
  data: string,
  mail: string,
): Promise<StartedPlatform> {
  mkdirSync(data);
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = fork(new URL('./platform-process.js', import.meta.url), {
    env: {
      ...process.env,
      PORT: port,
      BASE_URL: url,
      DATABASE_URL: databaseUrl,
      PARALLAX_DATA: data,
      SMTP_URL: mail,
      PARALLAX_MASTER_KEY: MASTER_KEY.toString('base64'),
      PARALLAX_GRACE_SECONDS: '0',
    },
  });
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the product ended with ${String(code)}`);
  });
  gone.catch(() => undefined);
  const heard = async () => ((await Promise.race([once(child, 'message'), gone])) as unknown[])[0];
  await heard();
  return {
    url,
    async rssMiB() {
      const answer = heard();
      child.send('rss');
      return Math.round(Number(await answer));
    },
    async stop() {
      child.disconnect();
      await gone.catch(() => undefined);
    },
  };
}
