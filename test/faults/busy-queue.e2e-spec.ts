import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloseCycle, type JobType, type PayloadOf, RunBatch, SealCycle } from '#contracts';
import { readConfig } from '#infra/config';
import { openQueueBackend, Sweeper, WakeUps } from '#infra/queues';
import { eventually } from '../support/eventually.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

/** A queue that nobody works off: what the sweeper rings stays in it. */
describe('the sweeper', () => {
  let db: TestDatabase;
  let wakeUps: WakeUps;
  let sweeper: Sweeper;
  let looks = 0;
  const owed = (job: JobType, count: number): PayloadOf<JobType>[] =>
    Array.from({ length: count }, () => ({
      organisationId: randomUUID(),
      id: `${job.name}-${randomUUID()}`,
    }));

  beforeAll(async () => {
    db = await testDatabase();
    const config = readConfig({
      DATABASE_URL: db.url,
      PARALLAX_MASTER_KEY: Buffer.alloc(32, 'test').toString('base64'),
      PARALLAX_SWEEP_SECONDS: '0.05',
    });
    wakeUps = new WakeUps(await openQueueBackend(config));
    sweeper = new Sweeper(config, wakeUps);
  });
  afterAll(async () => {
    await sweeper?.onModuleDestroy();
    await wakeUps?.onApplicationShutdown();
    await db?.drop();
  });

  it('rings every kind of job of a queue, however many one kind owes, and not again while they wait', async () => {
    for (const [job, count] of [
      [CloseCycle, 1],
      [RunBatch, 30],
      [SealCycle, 2],
    ] as const)
      sweeper.watch(job, () => Promise.resolve(owed(job, count) as PayloadOf<typeof job>[]));
    sweeper.watch(SealCycle, () => {
      looks += 1;
      return Promise.resolve([]);
    });
    sweeper.onApplicationBootstrap();
    await eventually(async () => expect(await wakeUps.waiting(SealCycle)).toBe(33));
    const before = looks;
    await new Promise((resolve) => setTimeout(resolve, 300)); // several sweeps
    expect(await wakeUps.waiting(SealCycle)).toBe(33);
    expect(looks).toBe(before);
  });
});
