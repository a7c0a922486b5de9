import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound } from '../support/steps/given-round.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

describe('the reports of a round', () => {
  let on: RunningPlatform;
  let hr: Visit;
  let round: string;
  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    hr = await signIn(on, organisation.hrEmail);
    round = (await givenRound(on, organisation, [{ peer: 3 }])).id;
    await hr.get(`/hr/cycles/${round}/launch`);
    await hr.send(`/hr/cycles/${round}/launch`);
    await hr.get(`/hr/cycles/${round}/close`);
    await hr.send(`/hr/cycles/${round}/close`);
  }, 30_000);
  afterAll(() => on?.stop());

  it('say that nobody answered, when nobody did', async () => {
    await eventually(async () =>
      expect((await hr.get(`/reports/cycles/${round}`)).html).toContain('Nobody answered in this round'),
    );
  }, 20_000);

  it('can be tried again when they have failed', async () => {
    await on.db.sql(
      `insert into reporting.report (organisation_id, id, cycle_id, subject_id, release_number, state, attempts)
       select organisation_id, gen_random_uuid(), cycle_id, subject_id, 1, 'failed', 20 from survey.cycle_subject`,
    );
    expect((await hr.get(`/reports/cycles/${round}/release`)).html).toContain('1 failed');
    await hr.send(`/reports/cycles/${round}/retry`);
    expect(hr.page.html).not.toContain('1 failed');
  });
});
