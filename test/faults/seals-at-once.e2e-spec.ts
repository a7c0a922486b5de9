import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { endCollection, givenOpenRound, type OpenRound } from '../support/steps/given-open-round.js';
import { Visit } from '../support/visit.js';

const ROUNDS = 5;

describe('rounds that fall due together', () => {
  let on: RunningPlatform;
  let open: OpenRound;
  const due: OpenRound[] = [];
  beforeAll(async () => {
    on = await runningPlatform();
    open = await givenOpenRound(on, [{ peer: 6 }]);
    for (let n = 0; n < ROUNDS; n++) due.push(await givenOpenRound(on, [{ peer: 3 }]));
  }, 30_000);
  afterAll(() => on?.stop());

  it('are all sealed while raters of another round go on answering, and none of them is turned away', async () => {
    const statuses: number[] = [];
    let answering = true;
    const raters = open.raters.map(async ({ link }) => {
      const visit = new Visit(on.url);
      await visit.get(link);
      await visit.send(link);
      while (answering) {
        statuses.push((await visit.get('/answer/1')).status);
        statuses.push((await visit.send('/answer/1', { 'line-8': '4' })).status);
      }
    });
    for (const round of due) await endCollection(on, round);
    await eventually(async () => {
      const [left] = await on.db.sql<{ n: number }>(
        `select count(*)::int as n from survey.cycle where state <> 'sealed'`,
      );
      expect(left?.n).toBe(1);
    }, 25_000);
    answering = false;
    await Promise.all(raters);
    expect(statuses.length).toBeGreaterThan(20);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(on.logs.filter((line) => line.includes('job-failed'))).toEqual([]);
  }, 60_000);
});
