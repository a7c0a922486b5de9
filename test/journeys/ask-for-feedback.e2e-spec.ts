import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound, type GivenRound } from '../support/steps/given-round.js';
import { linkIn } from '../support/steps/link-in.js';
import { signIn } from '../support/steps/sign-in.js';
import { Visit } from '../support/visit.js';

/** The other way in: the subject proposes, the manager approves by a link, the invitations go out. */
describe('asking for feedback oneself', () => {
  let on: RunningPlatform;
  let api: Api;
  let round: GivenRound;
  let subject: Visit;
  let manager: { id: string; email: string };
  const mailTo = (email: string, about: RegExp) =>
    eventually(() => {
      const mail = on.mail.to(email).find(({ subject: line }) => about.test(line ?? ''));
      if (!mail) throw new Error('not yet');
      return mail;
    });

  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    api = await apiOf(on, organisation);
    round = await givenRound(on, organisation, [{}, { peer: 3 }]); // a second subject has a list already
    manager = { id: randomUUID(), email: 'boss@example.org' };
    await on.db.sql(
      `insert into survey.person (organisation_id, id, person_id, email, mailbox, display_name) values ($1, $2, 'M1', $3, $3, 'Miriam Cole')`,
      [organisation.id, manager.id, manager.email],
    );
    await on.db.sql('insert into survey.person_manager values ($1, $2, $3)', [
      organisation.id,
      round.subjects[0]!.id,
      manager.id,
    ]);
    await on.db.sql(`delete from survey.invitation where subject_id = $1`, [round.subjects[0]!.id]);
    await on.db.sql(`update survey.cycle_subject set state = 'proposing' where subject_id = $1`, [
      round.subjects[0]!.id,
    ]);
    expect((await api('POST', `/cycles/${round.id}/launch`)).status).toBeLessThan(300);
  }, 30_000);
  afterAll(() => on?.stop());

  const add = (relationship: string, name: string, email: string) =>
    subject.send(`/my/${round.id}/raters`, { relationship, name, email });

  it('begins with a mail, and a list to fill by name and address', async () => {
    const mail = await mailTo(round.subjects[0]!.email, /Set up your 360 feedback/);
    expect(linkIn(mail)).toBe(`/my/${round.id}/raters`);
    subject = await signIn(on, round.subjects[0]!.email);
    await subject.get(`/my/${round.id}/raters`);
    for (const name of ['Ann', 'Ben', 'Cem'])
      expect((await add('peer', name, `${name}@example.com`)).status).toBe(200);
    expect(subject.page.html).toContain('3 chosen');
  });

  it.each([
    ['oneself', 'peer', 'Me', () => round.subjects[0]!.email, /your own address/],
    ['somebody twice', 'other', 'Ann', () => 'ann@example.com', /on your list already/],
    [
      'somebody twice under a plus-form',
      'other',
      'Ann',
      () => 'ANN+feedback@example.com',
      /on your list already/,
    ],
    ['an address that is none', 'peer', 'Dan', () => 'dan at example', /e-mail address/],
    ['no group', '', 'Dan', () => 'dan@example.com', /Choose a group/],
    ['nobody by name', 'peer', ' ', () => 'dan@example.com', /Enter a name/],
  ])(
    'refuses %s with a sentence, and keeps what was entered',
    async (_what, relationship, name, email, sentence) => {
      await subject.get(`/my/${round.id}/raters`);
      const page = await add(relationship, name, email());
      expect(page.status).toBe(400);
      expect(page.html).toMatch(sentence);
      expect(page.html).toContain(`value="${email()}"`);
      expect(page.html).toContain('3 chosen');
    },
  );

  it('lets nobody onto the list while it is being handed in', async () => {
    const window = new pg.Client({ connectionString: on.db.url });
    await window.connect();
    const move = (state: string) =>
      window.query('update survey.cycle_subject set state = $2 where subject_id = $1', [
        round.subjects[0]!.id,
        state,
      ]);
    await window.query('begin');
    await move('proposed');
    const late = add('peer', 'Dan', 'dan@example.com');
    await eventually(async () =>
      expect(
        await on.db.sql(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        ),
      ).toHaveLength(1),
    );
    await window.query('commit');
    expect((await late).status).toBe(409);
    await move('proposing');
    await window.end();
    expect((await subject.get(`/my/${round.id}/raters`)).html).not.toContain('dan@example.com');
  });

  it('goes to the manager, who can send it back with a note', async () => {
    await subject.get(`/my/${round.id}/raters`);
    await subject.send(`/my/${round.id}/raters/send`);
    const link = linkIn(await mailTo(manager.email, /Please check/));
    for (let scan = 0; scan < 5; scan++) await new Visit(on.url).get(link);
    const visit = new Visit(on.url);
    await visit.get(link);
    await visit.send(link);
    expect(visit.page.html).toContain('Cem');
    await visit.send('/check', { decision: 'return', note: 'Please add <b>Dana</b>.' });
    await mailTo(round.subjects[0]!.email, /look at your feedback list again/);
    await subject.get(`/my/${round.id}/raters`);
    expect(subject.page.html).toContain('Please add &lt;b&gt;Dana&lt;/b&gt;.');
    await add('peer', 'Dana', 'dana@example.com');
    await subject.send(`/my/${round.id}/raters/send`);
  });

  it('is approved once by the link, and nobody is asked before the collection opens', async () => {
    const mails = await eventually(() => {
      const found = on.mail.to(manager.email).filter(({ subject: line }) => /Please check/.test(line ?? ''));
      if (found.length < 2) throw new Error('not yet');
      return found;
    });
    const visit = new Visit(on.url);
    await visit.get(linkIn(mails[1]!));
    await visit.send(linkIn(mails[1]!));
    await visit.send('/check', { decision: 'approve' });
    expect(visit.page.html).toContain('You have approved this list');
    const again = await visit.ask(
      'POST',
      '/check',
      new URLSearchParams({ form: 'made-up', decision: 'approve' }),
    );
    expect(again.status).toBe(409);
    expect(on.mail.to('ann@example.com')).toEqual([]);
  });

  it('sends the invitations when HR opens the collection, to manager and self too', async () => {
    const hr = await signIn(on, round.organisation.hrEmail);
    await hr.get(`/hr/cycles/${round.id}/open`);
    await hr.send(`/hr/cycles/${round.id}/open`);
    for (const email of ['Ann@example.com', 'dana@example.com', manager.email])
      expect((await answer(on, await linkFor(on, email), 4)).html).toMatch(/[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/);
    const stored = await on.db.sql(
      'select relationship, count(*)::int as n from survey.response group by 1 order by 1',
    );
    expect(stored).toEqual([
      { relationship: 'manager', n: 1 },
      { relationship: 'peer', n: 2 },
    ]);
    await subject.get(`/my/${round.id}`);
    await subject.send(`/my/${round.id}/rate-yourself`);
    expect(subject.path).toBe('/answer/how');
  }, 30_000);

  it('sends a rater who lost the link a new one, three a day at most, and says the same to anybody', async () => {
    const lost = new Visit(on.url);
    const asked = () =>
      on.mail.to('Ben@example.com').filter(({ subject: line }) => /asks for/.test(line ?? '')).length;
    for (let n = 0; n < 5; n++) {
      await lost.get(`/r/${'A'.repeat(43)}`);
      await lost.send('/r', { email: 'BEN@example.com' });
    }
    const known = lost.page.html;
    await eventually(() => expect(asked()).toBe(3));
    expect((await lost.send('/r', { email: 'nobody@else.example' })).html).toBe(known);
    const links = on.mail.to('Ben@example.com').map(linkIn);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect((await new Visit(on.url).get(link)).status).toBe(200);
  });

  it('is nobody else’s business: another subject, manager or rater finds no such page', async () => {
    const other = await signIn(on, round.subjects[1]!.email);
    expect((await other.get(`/team/${round.id}/${round.subjects[0]!.id}/raters`)).status).toBe(404);
    expect((await other.get(`/hr/cycles/${round.id}`)).status).toBe(404);
    expect((await new Visit(on.url).get(`/check/${'A'.repeat(43)}`)).status).toBe(404);
    expect((await new Visit(on.url).get('/check')).status).toBe(401);
  });
});
