import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpuSeconds } from './cpu-seconds.js';

const busy = 'while (process.cpuUsage().user < 300_000);'; // microseconds of work, however long they take

describe('cpuSeconds', () => {
  it('counts the work of this process, and no pauses', async () => {
    const start = cpuSeconds();
    await new Promise((done) => setTimeout(done, 50));
    const paused = cpuSeconds();
    while (cpuSeconds() - paused < 0.1);
    expect(paused - start).toBeLessThan(0.05);
  });

  it('counts the work of a process below while it runs', async () => {
    const child = spawn(process.execPath, ['-e', `${busy} console.log('done'); process.stdin.resume();`]);
    try {
      const own = process.cpuUsage();
      const start = cpuSeconds();
      await once(child.stdout, 'data');
      const { user, system } = process.cpuUsage(own);
      expect(cpuSeconds() - start - (user + system) / 1e6).toBeGreaterThan(0.1);
    } finally {
      child.kill();
    }
  });

  it('still counts the work of a process below when that has ended', async () => {
    const own = process.cpuUsage();
    const start = cpuSeconds();
    await once(spawn(process.execPath, ['-e', busy]), 'exit');
    const { user, system } = process.cpuUsage(own);
    expect(cpuSeconds() - start - (user + system) / 1e6).toBeGreaterThan(0.1);
  });
});
