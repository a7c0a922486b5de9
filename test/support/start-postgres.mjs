import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const MEMORY = '/dev/shm'; // Linux: files that need no disk, so that a commit costs nothing to make safe
const ROOM = 4 * 2 ** 30; // bytes; containers often have 64 MB of it

/** Before the run: one PostgreSQL (TEST_DATABASE_URL, or our own in a temporary folder), and one migrated template. */
export default async function startPostgres() {
  register('./typescript-loader.mjs', import.meta.url);
  const { startEmbeddedPostgres } = await import('../../apps/platform/src/postgres/embedded-postgres.ts');
  const { apps } = await import('../../apps/platform/src/apps.ts');
  const { migrate } = await import('../../libs/infra/database/src/index.ts');

  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? undefined : mkdtempSync(join(fastFolder(), 'parallax-test-'));
  if (folder) chmodSync(folder, 0o755); // the server runs as another user when we are root
  const server = folder ? await startEmbeddedPostgres(folder) : undefined;
  globalThis.stopPostgres = async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  };

  const url = given ?? server.url;
  const template = `parallax_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  await migrate(Object.assign(new URL(url), { pathname: template }).href, apps);
  process.env.PARALLAX_TEST_SERVER = url;
  process.env.PARALLAX_TEST_TEMPLATE = template;
}

function fastFolder() {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ROOM ? MEMORY : tmpdir();
}
