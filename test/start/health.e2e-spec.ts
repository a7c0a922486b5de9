import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningPlatform, runningPlatform } from '../support/running-platform.js';

describe('health', () => {
  let on: RunningPlatform;
  beforeAll(async () => void (on = await runningPlatform()));
  afterAll(() => on?.stop());

  it('says that the process lives and takes answers, and no more', async () => {
    const [live, ready] = await Promise.all([
      fetch(`${on.url}/health/live`),
      fetch(`${on.url}/health/ready`),
    ]);
    expect([live.status, await live.json()]).toEqual([200, { live: true }]);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
  });
});
