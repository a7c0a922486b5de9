import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { linkFor } from '../support/steps/answer.js';
import { apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { type GivenRater, givenRound } from '../support/steps/given-round.js';

describe('a mail server that refuses for good', () => {
  let on: RunningPlatform;
  let raters: readonly GivenRater[];
  let gone: GivenRater;
  const states = () =>
    on.db.sql<{ mail: string; invitation: string }>(
      `select distinct m.state as mail, i.state as invitation
       from survey.message m join survey.invitation i on i.id = m.invitation_id order by 1`,
    );

  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    const round = await givenRound(on, organisation, [{ peer: 3 }]);
    raters = round.subjects[0]!.raters;
    gone = raters.find(({ relationship }) => relationship === 'peer')!;
    on.mail.refuses.sender = true;
    on.mail.refuses.recipients.add(gone.email);
    const api = await apiOf(on, organisation);
    expect((await api('POST', `/cycles/${round.id}/launch`)).status).toBe(200);
  }, 30_000);
  afterAll(() => on?.stop());

  it('us, loses no mail: the fault is ours to mend', async () => {
    await eventually(async () =>
      expect(
        await on.db.sql('select 1 from survey.message where attempts = 0 or claimed_until is not null'),
      ).toEqual([]),
    );
    expect(await states()).toEqual([{ mail: 'due', invitation: 'invited' }]);
  });

  it('a recipient, is believed, and everybody else gets theirs', async () => {
    on.mail.refuses.sender = false;
    await on.db.sql('update survey.message set next_attempt_at = now()');
    for (const { email } of raters) if (email !== gone.email) await linkFor(on, email);
    await eventually(async () =>
      expect(await states()).toEqual([
        { mail: 'failed', invitation: 'bounced' },
        { mail: 'sent', invitation: 'invited' },
      ]),
    );
    const bounced = await on.db.sql(`select id from survey.invitation where state = 'bounced'`);
    expect(bounced).toEqual([{ id: gone.invitationId }]);
  });
});
