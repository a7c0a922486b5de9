import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { signIn } from '../support/steps/sign-in.js';

/** The command as it is built, against the database of this spec. */
const parallax = (on: RunningPlatform, ...words: string[]) =>
  promisify(execFile)(process.execPath, ['dist/apps/platform/src/parallax.js', ...words], {
    env: { PATH: process.env.PATH, DATABASE_URL: on.db.url },
  });

describe('the first organisation of a database', () => {
  let on: RunningPlatform;
  beforeAll(async () => void (on = await runningPlatform()));
  afterAll(() => on?.stop());

  it('is made by a command, and its HR administrator can sign in and begin', async () => {
    const words = [
      'create-organisation',
      '--name',
      'Real Works',
      '--hr-name',
      'Ada King',
      '--hr-email',
      'ada@real.example',
    ];
    expect((await parallax(on, ...words)).stdout).toContain('ada@real.example can now sign in');
    const hr = await signIn(on, 'ada@real.example');
    expect((await hr.get('/hr/cycles')).html).toContain('Real Works');
    expect((await hr.get('/home')).html).not.toContain('demonstration');
  }, 30_000);

  it('is not made of an address that is none, and says how to say it', async () => {
    const words = [
      'create-organisation',
      '--name',
      'Real Works',
      '--hr-name',
      'Ada King',
      '--hr-email',
      'ada',
    ];
    await expect(parallax(on, ...words)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('hrEmail'),
    });
    expect(await on.db.sql(`select from survey.organisation`)).toHaveLength(1);
  }, 30_000);
});
