import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '#infra/config';
import { migrate } from '#infra/database';
import { JsonLog, sentenceOn, start, stopAtSignal } from '#infra/launch';
import { apps } from './apps.js';
import { startDemo } from './demo/start-demo.js';
import { openDataFolder } from './data-folder.js';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.js';
import { welcome } from './welcome.js';

type Closer = () => unknown;

/** The all-in-one: a database of its own unless DATABASE_URL names one, all apps, and a few lines for people. */
export async function runPlatform(): Promise<void> {
  const interrupted = new AbortController();
  const opened: Closer[] = [];
  const closeAll = async () => {
    for (const close of opened.reverse()) await close();
  };
  const starting = begin(opened, interrupted.signal);
  stopAtSignal(async () => {
    interrupted.abort();
    await starting.catch(() => undefined); // what it has opened by then is closed next
    await closeAll();
  });
  await starting.catch(async (error: unknown) => {
    if (interrupted.signal.aborted) return;
    await closeAll();
    process.stderr.write(`Parallax does not start. ${sentenceOn(error)}\n`);
    process.exit(1);
  });
}

async function begin(opened: Closer[], interrupted: AbortSignal): Promise<void> {
  const folder = openDataFolder(process.env.PARALLAX_DATA || '.parallax');
  const given: Readonly<Record<string, string | undefined>> = {
    ...process.env,
    PARALLAX_MASTER_KEY: process.env.PARALLAX_MASTER_KEY || folder.masterKey(),
    PARALLAX_DEMO: process.env.PARALLAX_DEMO || 'true',
  };
  readConfig({ ...given, DATABASE_URL: given.DATABASE_URL || 'postgres://localhost' }); // faults show before any work

  const log = createWriteStream(join(folder.path, 'parallax.log'), { flags: 'a', mode: 0o600 });
  log.on('error', (error) => process.stderr.write(`The log cannot be written. ${sentenceOn(error)}\n`));
  opened.push(() => new Promise((resolve) => log.end(resolve)));
  const databaseUrl = given.DATABASE_URL || (await openDatabase(folder.path, opened, interrupted));
  interrupted.throwIfAborted();
  await migrate(databaseUrl, apps);
  interrupted.throwIfAborted();
  const config = readConfig({ ...given, DATABASE_URL: databaseUrl });
  const running = await start(apps, config, new JsonLog((line) => log.write(line), config.LOG_LEVEL));
  opened.push(() => running.stop());
  interrupted.throwIfAborted();
  const links = config.PARALLAX_DEMO ? await startDemo(running.app, running.url, interrupted) : [];
  process.stdout.write(welcome(running.url, links, folder.path));
}

async function openDatabase(folder: string, opened: Closer[], interrupted: AbortSignal): Promise<string> {
  const server = await startEmbeddedPostgres(folder, interrupted);
  opened.push(() => server.stop());
  server.ended.catch((error: unknown) => {
    process.stderr.write(`The database has died and cannot be started again. ${sentenceOn(error)}\n`);
    process.exit(1);
  });
  return server.url;
}
