import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../apps/platform/src/postgres/free-port.js';
import { eventually } from '../support/eventually.js';
import { Visit } from '../support/visit.js';
import { databaseProcess, givenStart, type Started } from './started.js';

describe('npm start, when its database dies', () => {
  let folder: string;
  let url: string;
  let running: Started;
  const start = async () => {
    running = givenStart({ PORT: new URL(url).port, PARALLAX_DATA: join(folder, 'data') });
    await running.ready();
  };
  const database = () => databaseProcess(join(folder, 'data'));
  /** At once, in every backend, as after a crash. */
  const killDatabase = () => {
    const killed = database()!;
    process.kill(killed, 'SIGQUIT');
    return killed;
  };
  const serves = async () => {
    if (running.child.exitCode !== null) throw new Error(`It ended: ${running.said()}`);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  };
  const servesAgainAfter = (killed: number) =>
    eventually(() => {
      expect(database() ?? killed).not.toBe(killed);
      return serves();
    }, 20_000);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parallax-dies-'));
    chmodSync(folder, 0o755); // the database runs as another user when we are root
    url = `http://localhost:${await freePort()}`;
  });
  afterEach(() => running?.ended('SIGKILL')); // whatever has failed
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('starts it again and serves, also when it dies at once, and again and again', async () => {
    await start();
    for (let death = 0; death < 5; death++) await servesAgainAfter(killDatabase());
    expect(await running.ended('SIGTERM')).toBe(0);
    expect(running.said()).toMatch(/Press Ctrl-C to stop\.\n$/); // and not a word since
    expect(database()).toBeUndefined();
  }, 180_000);

  it('answers requests that are under way with a page or with 503, and sends mail afterwards', async () => {
    await start();
    const visit = new Visit(url);
    let email = '';
    await eventually(async () => {
      email = /[\w.-]+@[\w.-]+/.exec((await visit.get('/mailbox')).html)?.[0] ?? '';
      expect(email).not.toBe(''); // the demonstration's first mail, once its jobs have run
    }, 20_000);
    const mails = async () => (await visit.get('/mailbox')).html.split('Your sign-in link').length;
    const before = await mails();

    const statuses = new Set<number>();
    let over = false;
    const visitors = ['/mailbox', '/mailbox', '/health/ready', '/sign-in'].map(async (path) => {
      const visitor = new Visit(url);
      for (; !over; await sleep(5)) {
        statuses.add((await visitor.get(path)).status);
        if (path === '/sign-in') statuses.add((await visitor.send(path, { email: 'a@b.example' })).status);
      }
    });
    for (let death = 0; death < 4; death++) {
      await sleep(150 * death);
      await servesAgainAfter(killDatabase());
    }
    over = true;
    await Promise.all(visitors);
    expect([...statuses].sort()).toEqual([200, 503]);

    await visit.get('/sign-in');
    expect((await visit.send('/sign-in', { email })).status).toBe(200);
    await eventually(async () => expect(await mails()).toBeGreaterThan(before));
    expect(await running.ended('SIGTERM')).toBe(0);
  }, 180_000);

  it.each([0, 60, 200])(
    'stops in good order while it returns, %i ms later',
    async (later) => {
      await start();
      killDatabase();
      await sleep(later);
      expect(await running.ended('SIGTERM')).toBe(0);
      expect(database()).toBeUndefined();
    },
    90_000,
  );
});
