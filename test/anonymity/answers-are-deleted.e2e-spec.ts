import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound, type GivenRound } from '../support/steps/given-round.js';
import { signIn } from '../support/steps/sign-in.js';

/** What raters are told on their first page: "Your answers are deleted on …, a year after the close". */
describe('a year after the close', () => {
  let on: RunningPlatform;
  let round: GivenRound;
  const files = () =>
    on.db.sql<{ name: string }>(
      `select relname as name from pg_class where relname like 'sealed_response_' || replace($1, '-', '') || '%'`,
      [round.id],
    );
  const reports = () => on.db.sql('select state from reporting.report');
  const closedAgo = (interval: string) =>
    on.db.sql(`update survey.cycle set closes_at = now() - $1::interval where id = $2`, [interval, round.id]);

  beforeAll(async () => {
    on = await runningPlatform({ PARALLAX_SWEEP_SECONDS: '0.2' });
    const organisation = await givenOrganisation(on);
    round = await givenRound(on, organisation, [{ peer: 4 }]);
    const api = await apiOf(on, organisation);
    await api('POST', `/cycles/${round.id}/launch`);
    for (const { email } of round.subjects[0]!.raters) await answer(on, await linkFor(on, email), 4);
    await api('POST', `/cycles/${round.id}/close`);
    await eventually(async () => {
      expect(await on.db.sql('select from survey.cycle where settled_at is not null')).toHaveLength(1);
      expect(await reports()).toEqual([{ state: 'ready' }]);
    }, 30_000);
    expect(await on.db.sql('select from survey.sealed_response')).not.toEqual([]);
  }, 60_000);
  afterAll(() => on?.stop());

  it('less a day, all are still there, and nobody can have them dropped', async () => {
    await closedAgo('1 year -1 day');
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // several sweeps
    expect(await files()).not.toEqual([]);
    const app = on.db.as('survey_app', round.organisation.id);
    await expect(app.sql('select survey.delete_storage($1)', [round.id])).rejects.toThrow('and not before');
  });

  it('their file is dropped, the audit log and HR’s page say so, and reports stay', async () => {
    await closedAgo('1 year 1 day');
    await eventually(async () => expect(await files()).toEqual([]));
    expect(
      await on.db.sql(`select detail, person_id from survey.audit where event = 'answers-deleted'`),
    ).toEqual([{ detail: { cycleId: round.id }, person_id: null }]);
    const hr = await signIn(on, round.organisation.hrEmail);
    expect((await hr.get(`/hr/cycles/${round.id}`)).html).toContain('The answers were deleted on');
    expect((await hr.get(`/reports/cycles/${round.id}`)).status).toBe(200);
    expect(await reports()).toEqual([{ state: 'ready' }]);
  });
});
