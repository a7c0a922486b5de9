import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../apps/platform/src/postgres/free-port.js';
import { databaseProcess, givenStart, type Started } from './started.js';

describe('npm start', () => {
  let folder: string;
  let settings: Record<string, string>;
  const started: Started[] = [];
  const start = (others: Record<string, string> = {}) => {
    const one = givenStart({ ...settings, ...others });
    started.push(one);
    return one;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parallax-start-'));
    chmodSync(folder, 0o755); // the database runs as another user when we are root
    settings = { PORT: String(await freePort()), PARALLAX_DATA: join(folder, 'data') };
  });
  afterEach(() => Promise.all(started.splice(0).map((one) => one.ended('SIGKILL')))); // whatever has failed
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('can be interrupted in the midst of its first start, and leaves nothing behind', async () => {
    const first = start();
    await sleep(700);
    await first.ended('SIGTERM');
    expect(databaseProcess(join(folder, 'data'))).toBeUndefined();
  }, 60_000);

  it('makes what it needs, and prints where to go and how to sign in', async () => {
    const first = start();
    await first.ready();
    expect(first.said()).toContain(`Parallax is ready at http://localhost:${settings.PORT}`);
    expect(first.said()).toMatch(
      /HR .*http:.*\n.*http:.*\n.*http:.*\n.*debriefer .*http:.*\n.*http:.*\/mailbox/i,
    );
    expect((await fetch(`http://localhost:${settings.PORT}/health/ready`)).status).toBe(200);
    expect(await first.ended('SIGTERM')).toBe(0);
    expect(databaseProcess(join(folder, 'data'))).toBeUndefined();
  }, 90_000);

  it('starts again on what it has made, and ends at Ctrl-C', async () => {
    const again = start();
    await again.ready();
    expect((await fetch(`http://localhost:${settings.PORT}/health/ready`)).status).toBe(200);
    expect(await again.ended('SIGINT')).toBe(0);
    expect(databaseProcess(join(folder, 'data'))).toBeUndefined();
  }, 60_000);

  it('takes its database down with it when killed, and starts again as if nothing had been', async () => {
    const killed = start();
    await killed.ready();
    const database = databaseProcess(join(folder, 'data'));
    expect(database).toBeGreaterThan(0);
    await killed.ended('SIGKILL');
    const next = start();
    await next.ready();
    expect(databaseProcess(join(folder, 'data'))).not.toBe(database);
    await next.ended('SIGTERM');
  }, 60_000);

  it('says that it is running already', async () => {
    const first = start();
    await first.ready();
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);
    expect(second.said()).toMatch(
      /^Parallax does not start\. Parallax is already running with the folder .*\n$/,
    );
    await first.ended('SIGTERM');
  }, 60_000);

  it('says that its port is taken', async () => {
    const other = createServer();
    await once(other.listen(Number(settings.PORT), '127.0.0.1'), 'listening');
    const refused = start();
    expect(await refused.ended()).toBe(1);
    expect(refused.said()).toMatch(/^Parallax does not start\. Port \d+ of 127\.0\.0\.1 is taken .*$/m);
    expect(databaseProcess(join(folder, 'data'))).toBeUndefined();
    await new Promise((resolve) => other.close(resolve));
  }, 60_000);

  it('names a setting that is not right, before it touches anything', async () => {
    const refused = start({ PORT: 'http', PARALLAX_DATA: join(folder, 'untouched') });
    expect(await refused.ended()).toBe(1);
    expect(refused.said()).toMatch(/^Parallax does not start\. The settings are not right: PORT .*$/m);
  }, 60_000);

  it.each(['master-key', 'postgres-password'])(
    'replaces no %s that was lost',
    async (name) => {
      const secret = join(folder, 'data', name);
      renameSync(secret, `${secret}.away`);
      const refused = start();
      expect(await refused.ended()).toBe(1);
      expect(refused.said()).toMatch(
        new RegExp(
          `^Parallax does not start\\. The file .*/${name} is missing, .* restore it from a backup\\.$`,
          'm',
        ),
      );
      renameSync(`${secret}.away`, secret);
    },
    60_000,
  );

  it('does not take another master key while rounds are open', async () => {
    const refused = start({ PARALLAX_MASTER_KEY: randomBytes(32).toString('base64') });
    expect(await refused.ended()).toBe(1);
    expect(refused.said()).toMatch(
      /^Parallax does not start\. The master key is not the one under which 1 open round was begun: .*$/m,
    );
    expect(databaseProcess(join(folder, 'data'))).toBeUndefined();
  }, 60_000);

  it('names the file of a password that is not right, and a file where its folder was to be', async () => {
    const secret = join(folder, 'data', 'postgres-password');
    renameSync(secret, `${secret}.away`);
    writeFileSync(secret, 'another');
    const refused = start();
    expect(await refused.ended()).toBe(1);
    expect(refused.said()).toMatch(/The file .*postgres-password does not hold the password/);
    const misplaced = start({ PARALLAX_DATA: secret });
    expect(await misplaced.ended()).toBe(1);
    expect(misplaced.said()).toMatch(/postgres-password is a file, and was to be the data folder/);
    renameSync(`${secret}.away`, secret);
  }, 60_000);

  it('names HOST where it is no address', async () => {
    const refused = start({ HOST: '999.1.1.1' });
    expect(await refused.ended()).toBe(1);
    expect(refused.said()).toMatch(
      /999\.1\.1\.1 is not an address of this machine: choose another with HOST/,
    );
  }, 60_000);

  it('says that its folder is damaged', async () => {
    truncateSync(join(folder, 'data', 'postgres', 'global', 'pg_control'), 10);
    const refused = start();
    expect(await refused.ended()).toBe(1);
    expect(refused.said()).toMatch(
      /^Parallax does not start\. The folder .* is damaged\. PostgreSQL says: .+$/m,
    );
  }, 60_000);
});
