import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { measure } from './measure.js';

describe('measure', () => {
  it('takes the best run after the first, and sets it against limit and peer', async () => {
    const pauses = [0, 5, 600];
    const measured = await measure({
      name: 'pauses',
      work: { pauses: 1, bytes: 8 },
      runs: 2,
      run: () => pause(pauses.shift()),
      limit: { what: 'nothing', run: () => undefined },
      peer: { what: 'a longer pause', run: () => pause(300) },
    });
    expect(measured.seconds).toBeGreaterThan(0.004);
    expect(measured.seconds).toBeLessThan(0.3);
    expect(measured.perSecond).toBeCloseTo(1 / measured.seconds, -1);
    expect(measured.timesFaster).toBeGreaterThan(1);
    expect(measured.ratio).toBeGreaterThan(1);
    expect(measured.cpuSeconds).toBeLessThan(0.3);
    expect(measured.peer).toMatchObject({ what: 'a longer pause' });
  });

  it('says nothing of rivals that are not there', async () => {
    const measured = await measure({ name: 'alone', work: { things: 3 }, run: () => pause(1), runs: 1 });
    expect(Object.keys(measured).sort()).toEqual([
      'cpuSeconds',
      'name',
      'perSecond',
      'rssMiB',
      'seconds',
      'work',
    ]);
  });
});
