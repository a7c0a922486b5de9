import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import * as z from 'zod';
import type { PayloadOf } from '#contracts';
import { readConfig } from '#infra/config';
import { type AppManifest, JsonLog, type Running, start, StartRefusal } from '#infra/launch';
import { JobProcessor, QueuesModule, Sweeper, WakeUps } from '#infra/queues';
import { freePort } from '../../apps/platform/src/postgres/free-port.js';
import { eventually } from '../support/eventually.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

const Count = { queue: 'counting', name: 'count', payload: z.strictObject({ number: z.int() }) } as const;
const Unheard = { queue: 'counting', name: 'unheard', payload: z.strictObject({}) } as const;
const Late = { queue: 'late', name: 'late', payload: z.strictObject({ number: z.int() }) } as const;
const counted: number[] = [];
const due: number[] = [];

@Injectable()
class CountProcessor extends JobProcessor<typeof Count> {
  readonly type = Count;

  constructor(sweeper: Sweeper) {
    super();
    sweeper.watch(Count, () => Promise.resolve(due.splice(0).map((number) => ({ number }))));
  }

  protected handle({ number }: PayloadOf<typeof Count>): Promise<void> {
    if (number < 0) throw new Error('No such number.');
    counted.push(number);
    return Promise.resolve();
  }
}

@Injectable()
class LateProcessor extends JobProcessor<typeof Late> {
  readonly type = Late;

  protected handle({ number }: PayloadOf<typeof Late>): Promise<void> {
    counted.push(number);
    return Promise.resolve();
  }
}

@Module({ imports: [QueuesModule], providers: [CountProcessor, LateProcessor] })
class CountingModule {}

const counting = { name: 'survey', module: CountingModule, entities: [], jobs: [Count, Late] };

describe('jobs', () => {
  let db: TestDatabase;
  let on: Running;
  const logs: string[] = [];
  const begin = async (jobs: AppManifest['jobs'] = counting.jobs) => {
    const config = readConfig({
      PORT: String(await freePort()),
      DATABASE_URL: db.url,
      REDIS_URL: process.env.TEST_REDIS_URL,
      PARALLAX_MASTER_KEY: Buffer.alloc(32).toString('base64'),
      PARALLAX_SWEEP_SECONDS: '0.3',
    });
    const { migrations } = (await import('../../apps/platform/src/apps.js')).apps[0]!;
    return start([{ ...counting, migrations, jobs }], config, new JsonLog((line) => logs.push(line)));
  };
  const ring = (...numbers: number[]) =>
    on.app.get(WakeUps, { strict: false }).ring(Count, ...numbers.map((number) => ({ number })));

  beforeAll(async () => {
    db = await testDatabase();
    on = await begin();
  });
  afterAll(async () => {
    await on?.stop();
    await db?.drop();
  });

  it('are done when rung, in any number', async () => {
    await ring(1, 2, 3);
    await eventually(() => Promise.resolve(expect([...counted].sort()).toEqual([1, 2, 3])));
  });

  it('are found by the sweep when nobody rang', async () => {
    due.push(4);
    await eventually(() => Promise.resolve(expect(counted).toContain(4)));
  });

  it('do not stop those behind them when they fail, and say why in the log alone', async () => {
    await ring(-1, 5);
    await eventually(() => Promise.resolve(expect(counted).toContain(5)));
    expect(logs.filter((line) => line.includes('job-failed'))).toHaveLength(1);
    expect(logs.join()).toContain('No such number.');
  });

  it('are refused at the door when their payload is not as agreed', async () => {
    await on.app.get(WakeUps, { strict: false }).ring(Count, { number: 0.5 });
    await eventually(() => Promise.resolve(expect(logs.join()).toContain('ZodError')));
    expect(counted).not.toContain(0.5);
  });

  it('are done again after the database was away, also in a queue that was opened meanwhile', async () => {
    const wakeUps = on.app.get(WakeUps, { strict: false });
    await db.whileAway(() => wakeUps.ring(Late, { number: 7 }));
    expect(logs.join()).toContain('wake-up-lost');
    await eventually(async () => {
      await wakeUps.ring(Late, { number: 8 });
      expect(counted).toContain(8);
    }, 20_000); // a worker whose connection is refused pauses for five seconds
    due.push(9);
    await eventually(() => Promise.resolve(expect(counted).toContain(9)));
  }, 40_000);

  it('wait for the next start when there is nobody to do them', async () => {
    const wakeUps = on.app.get(WakeUps, { strict: false });
    await on.stop();
    await wakeUps.ring(Count, { number: 6 });
    expect(logs.at(-1)).toContain('wake-up-lost');
    due.push(6);
    on = await begin();
    await eventually(() => Promise.resolve(expect(counted).toContain(6)));
  });

  it('must have one handler each, or nothing starts', async () => {
    await expect(begin([Count, Late, Unheard])).rejects.toThrow(
      new StartRefusal(['The job unheard has no handler.']),
    );
    await expect(begin([])).rejects.toThrow('The job count is in no manifest.');
  });
});
