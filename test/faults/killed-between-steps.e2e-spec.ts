import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { whileHeld } from '../support/held-table.js';
import type { RunningPlatform } from '../support/running-platform.js';
import { spawnedPlatform, type SpawnedPlatform } from '../support/spawned-platform.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { type GivenRound, givenRound } from '../support/steps/given-round.js';

/** What the steps need of a platform, in this process or in another. */
const asRunning = (on: SpawnedPlatform) => on as unknown as RunningPlatform;

/**
 * One round, killed in the middle of every step. Each time the process dies while the step's transaction is
 * open, what it had begun is gone, and starting it again finishes the work: once, and whole.
 */
describe('a process that is killed in the middle of', () => {
  let on: SpawnedPlatform;
  let round: GivenRound;
  let api: Api;

  beforeAll(async () => {
    on = await spawnedPlatform();
    await on.start();
    const organisation = await givenOrganisation(asRunning(on));
    round = await givenRound(asRunning(on), organisation, [{ manager: 1, peer: 3 }, { peer: 2 }]);
    api = await apiOf(asRunning(on), organisation);
  }, 60_000);
  afterAll(() => on?.stop());

  /** Kills the process once statements wait for the tables that are held, and lets PostgreSQL notice. */
  async function killedAt(
    tables: readonly string[],
    waiting: readonly string[],
    begin: () => Promise<unknown>,
  ): Promise<void> {
    await whileHeld(on.db, tables, { begin, waiting, then: () => on.kill() });
    await eventually(async () => expect(await on.db.sql(OF_THE_DEAD)).toEqual([]));
  }

  /** Begins a request whose process will not live to answer it. */
  const begin = (request: () => Promise<unknown>) => () =>
    Promise.resolve(void request().catch(() => undefined));
  const stateOf = async () =>
    (await on.db.sql<{ state: string }>('select state from survey.cycle'))[0]?.state;
  const count = async (from: string) =>
    (await on.db.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n;

  it('the launch leaves a draft, which can be launched again', async () => {
    await killedAt(
      ['survey.message in exclusive mode'],
      ['insert into survey.message'],
      begin(() => api('POST', `/cycles/${round.id}/launch`)),
    );
    expect([await stateOf(), await count(`survey.invitation where state = 'invited'`)]).toEqual(['draft', 0]);
    await on.start();
    expect((await api('POST', `/cycles/${round.id}/launch`)).status).toBeLessThan(300);
    for (const { email } of round.subjects.flatMap(({ raters }) => raters))
      await linkFor(asRunning(on), email);
  }, 60_000);

  it('a submit leaves no answer, keeps what was entered, and can be sent again', async () => {
    const [first, ...others] = round.subjects.flatMap(({ raters }) => raters);
    const link = await linkFor(asRunning(on), first!.email);
    await killedAt(
      ['survey.response in exclusive mode'],
      ['insert into survey.response'],
      begin(() => answer(asRunning(on), link, 4)),
    );
    expect([await count('survey.response'), await count('survey.draft')]).toEqual([0, 1]);
    await on.start();
    expect((await answer(asRunning(on), link, 4)).html).toMatch(/receipt/i);
    for (const { email } of others) await answer(asRunning(on), await linkFor(asRunning(on), email), 3);
    expect(await count('survey.response')).toBe(8);
  }, 60_000);

  it('the seal leaves every answer where it was', async () => {
    await killedAt(['survey.link in exclusive mode'], ['delete from survey.link'], () =>
      api('POST', `/cycles/${round.id}/close`),
    );
    expect([await stateOf(), await count('survey.response'), await count('survey.sealed_response')]).toEqual([
      'closed',
      8,
      0,
    ]);
    expect(await count('aggregation.analysis')).toBe(0);
  }, 60_000);

  it('the analysis leaves no half of a release', async () => {
    await killedAt(['reporting.report in exclusive mode'], ['insert into reporting.report'], () =>
      on.start(),
    );
    expect([await stateOf(), await count('survey.response')]).toEqual(['sealed', 0]);
    expect([await count('aggregation.release'), await count('aggregation.cycle_release')]).toEqual([0, 0]);
  }, 60_000);

  it('the reports and the second rewrite leaves neither half done', async () => {
    const waiting = ['insert into survey.message', '"survey"."instrument"'];
    await killedAt(
      ['survey.message in exclusive mode', 'survey.instrument in access exclusive mode'],
      waiting,
      () => on.start(),
    );
    expect([
      await count('survey.sealed_response'),
      await count(`survey.final_seal where state = 'due'`),
    ]).toEqual([8, 1]);
    expect(await count(`reporting.report where state = 'waiting'`)).toBe(1);
  }, 60_000);

  it('anything, finishes all of it when started again, and tells HR once', async () => {
    await on.start();
    await eventually(
      async () => expect(await count(`reporting.report where state = 'ready'`)).toBe(2),
      30_000,
    );
    await eventually(
      async () => expect(await count(`survey.final_seal where state = 'done'`)).toBe(1),
      30_000,
    );
    expect([await count('aggregation.release'), await count('reporting.report')]).toEqual([2, 2]);
    expect(await count(`survey.message where kind = 'reports-to-check'`)).toBe(1);
    expect(
      await on.db.sql(
        'select relationship, count(*)::int as answers from survey.sealed_response group by 1 order by 1',
      ),
    ).toEqual([
      { relationship: 'manager', answers: 1 },
      { relationship: 'peer', answers: 3 },
      { relationship: 'self', answers: 2 },
    ]);
  }, 60_000);
});

/** Connections of a process that is dead, until PostgreSQL has noticed. */
const OF_THE_DEAD = `select pid from pg_stat_activity where datname = current_database() and application_name like 'parallax %' and pid <> pg_backend_pid()`;
