import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound, type GivenRound, type GivenSubject } from '../support/steps/given-round.js';
import { linkIn } from '../support/steps/link-in.js';
import { signIn } from '../support/steps/sign-in.js';
import { Visit } from '../support/visit.js';

/** What a role needs, said by the subject when signed in and by the manager from a link, each apart from the other. */
describe('describing a role', () => {
  let on: RunningPlatform;
  let api: Api;
  let round: GivenRound;
  let imported: GivenSubject;
  let choosing: GivenSubject;
  const boss = 'boss@example.org';
  const asked = () => on.mail.to(boss).filter(({ subject = '' }) => /^Two questions about/.test(subject));
  const kept = () =>
    on.db.sql(
      `select answered_by as by, situations, important from survey.role_choice
       where subject_id = $1 order by answered_by desc`,
      [imported.id],
    );

  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    api = await apiOf(on, organisation);
    round = await givenRound(on, organisation, [{ peer: 3 }, { peer: 3 }]);
    [imported, choosing] = round.subjects as [GivenSubject, GivenSubject];
    const manager = randomUUID();
    await on.db.sql(
      `insert into survey.person (organisation_id, id, person_id, email, mailbox, display_name) values ($1, $2, 'M1', $3, $3, 'Miriam Cole')`,
      [organisation.id, manager, boss],
    );
    await on.db.sql('insert into survey.person_manager select $1, unnest($2::uuid[]), $3', [
      organisation.id,
      [imported.id, choosing.id],
      manager,
    ]);
    await on.db.sql(`update survey.invitation set state = 'proposed' where subject_id = $1`, [choosing.id]);
    await on.db.sql(`update survey.cycle_subject set state = 'proposing' where subject_id = $1`, [
      choosing.id,
    ]);
  }, 30_000);
  afterAll(() => on?.stop());

  it('is nobody’s task before the launch', async () => {
    const visit = await signIn(on, imported.email);
    expect((await visit.get(`/my/${round.id}/role`)).status).toBe(404);
    expect((await visit.get('/home')).html).not.toContain('Say what your work needs');
    expect((await api('POST', `/cycles/${round.id}/launch`)).status).toBe(200);
    expect((await visit.get('/home')).html).toContain('Say what your work needs');
  });

  it('is asked of the manager at the launch where HR imported the list, and with the list where it is proposed', async () => {
    await eventually(() => expect(asked()).toHaveLength(1));
    const subject = await signIn(on, choosing.email);
    await subject.get(`/my/${round.id}/raters`);
    await subject.send(`/my/${round.id}/raters/send`);
    await eventually(() => expect(asked()).toHaveLength(2));
  });

  it('refuses the subject’s form without a main situation, or with one twice, and keeps what was picked', async () => {
    const visit = await signIn(on, imported.email);
    await visit.get(`/my/${round.id}`);
    expect(visit.page.html).toContain('Say what your work needs');
    await visit.get(`/my/${round.id}/role`);
    const page = await visit.send(`/my/${round.id}/role`, {
      second: 'crisis_response',
      third: 'crisis_response',
      important: ['VIS', 'EMP', 'COM', 'TRU', 'ADP'],
    });
    expect(page.status).toBe(400);
    for (const words of [
      '<title>Error: Your work in the next 12 months',
      '<a href="#first">Choose the one that describes the work best.</a>',
      '<a href="#third">You have chosen this one already.',
      '<a href="#important">Choose up to 4. You have chosen 5.</a>',
      '<option value="crisis_response" selected>',
      'value="ADP" checked',
    ])
      expect(page.html).toContain(words);
    expect(await kept()).toEqual([]);
    const sent = await visit.send(`/my/${round.id}/role`, {
      first: 'team_motivation',
      second: '',
      third: 'project_execution',
      important: ['EMP', 'COM'],
    });
    expect(visit.path).toBe(`/my/${round.id}`);
    expect(sent.html).toContain('See or change your answers');
    expect(await kept()).toEqual([
      { by: 'self', situations: ['team_motivation', 'project_execution'], important: ['EMP', 'COM'] },
    ]);
    expect((await visit.get('/home')).html).not.toContain('Say what your work needs');
  });

  it('takes the manager’s answer by the link in the mail, which changes nothing by being opened', async () => {
    const mail = asked().find(({ text = '' }) => text.includes(nameOf(imported)))!;
    const link = linkIn(mail);
    expect(link).toMatch(/^\/check\/[\w-]{43}\/role$/);
    for (let scan = 0; scan < 3; scan++) expect((await new Visit(on.url).get(link)).status).toBe(200);
    const visit = new Visit(on.url);
    await visit.get(link);
    await visit.send(link);
    expect(visit.path).toBe('/check/role');
    expect(visit.page.html).toContain(`What ${nameOf(imported)}’s role needs`);
    expect(visit.page.html).not.toContain('value="team_motivation" selected');
    expect((await visit.send('/check/role', { first: '' })).status).toBe(400);
    await visit.send('/check/role', { first: 'process_improvement', important: 'PRC' });
    expect(visit.page.html).toContain('Your answers are kept.');
    await visit.send('/check/role', { first: 'operations_optimisation', important: ['PRC', 'MON'] });
    expect(await kept()).toEqual([
      { by: 'self', situations: ['team_motivation', 'project_execution'], important: ['EMP', 'COM'] },
      { by: 'manager', situations: ['operations_optimisation'], important: ['PRC', 'MON'] },
    ]);
    const other = await visit.ask(
      'POST',
      '/check/role',
      new URLSearchParams({ form: 'x', first: 'steady_mix' }),
    );
    expect(other.status).toBe(409);
  });

  it('is the step after the list for a manager who approves it, by the link or signed in', async () => {
    const check = on.mail.to(boss).find(({ subject = '' }) => /Please check/.test(subject))!;
    const visit = new Visit(on.url);
    await visit.get(linkIn(check));
    await visit.send(linkIn(check));
    await visit.send('/check', { decision: 'approve' });
    expect(visit.page.html).toContain('href="/check/role"');
    await visit.get('/check/role');
    expect(visit.page.html).toContain(`What ${nameOf(choosing)}’s role needs`);

    const manager = await signIn(on, boss);
    expect((await manager.get('/home')).html).toContain(`Say what ${nameOf(choosing)}’s role needs`);
    const path = `/team/${round.id}/${choosing.id}/role`;
    expect((await manager.get(`/team/${round.id}/${choosing.id}/raters`)).html).toContain(`href="${path}"`);
    await manager.get(path);
    expect((await manager.send(path, { first: 'steady_mix' })).html).toContain('Your answers are kept.');
    expect((await manager.get('/home')).html).not.toContain('role needs');
  });

  it('is nobody else’s business: another subject, HR, or who manages them no longer', async () => {
    const other = await signIn(on, choosing.email);
    const hr = await signIn(on, round.organisation.hrEmail);
    const path = `/team/${round.id}/${imported.id}/role`;
    for (const visit of [other, hr]) {
      expect((await visit.get(path)).status).toBe(404);
      const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec((await visit.get('/home')).html) ?? [];
      expect((await visit.send(path, { csrf, first: 'steady_mix' })).status).toBe(404);
    }
    expect((await hr.get(`/my/${round.id}/role`)).status).toBe(404);
    expect((await new Visit(on.url).get('/check/role')).status).toBe(401);
    expect((await new Visit(on.url).get(`/check/${'A'.repeat(43)}/role`)).status).toBe(404);

    const link = linkIn(asked()[0]!);
    const visit = new Visit(on.url);
    await visit.get(link);
    await visit.send(link);
    await on.db.sql('delete from survey.person_manager where person_id = $1', [imported.id]);
    for (const address of [link, '/check/role']) expect((await visit.get(address)).status).toBe(404);
  });

  it('goes with the subject who is taken out of the round', async () => {
    const another = await givenRound(on, round.organisation, [{ peer: 3 }]);
    const [subject] = another.subjects as [GivenSubject];
    await on.db.sql(
      `insert into survey.role_choice (organisation_id, cycle_id, subject_id, answered_by, situations)
       values ($1, $2, $3, 'self', '{steady_mix}')`,
      [round.organisation.id, another.id, subject.id],
    );
    const hr = await signIn(on, round.organisation.hrEmail);
    const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec((await hr.get('/home')).html) ?? [];
    const path = `/hr/cycles/${another.id}/subjects/remove`;
    for (let press = 0; press < 2; press++)
      expect((await hr.send(path, { csrf, subject: subject.id })).status).toBeLessThan(400);
    const left = on.db.sql('select 1 from survey.cycle_subject where cycle_id = $1', [another.id]);
    expect(await left).toEqual([]);
    expect(
      await on.db.sql(
        `select 1 from survey.audit where event = 'subject-removed' and detail->>'cycleId' = $1`,
        [another.id],
      ),
    ).toHaveLength(1);
  });

  it('can be read and no longer changed once the round has closed', async () => {
    const visit = await signIn(on, imported.email);
    await api('POST', `/cycles/${round.id}/open`);
    const rateYourself = ({ email }: GivenSubject) =>
      eventually(() => {
        const mail = on.mail.to(email).find(({ subject = '' }) => /^Rate yourself/.test(subject));
        if (!mail) throw new Error('not yet');
        return mail.text;
      });
    expect(await rateYourself(choosing)).toContain('also asks what your work needs');
    expect(await rateYourself(imported)).not.toContain('what your work needs');
    await visit.get(`/my/${round.id}/role`);
    const before = await kept();
    expect((await api('POST', `/cycles/${round.id}/close`)).status).toBe(202);
    expect((await visit.send(`/my/${round.id}/role`, { first: 'steady_mix' })).status).toBe(409);
    const page = await visit.get(`/my/${round.id}/role`);
    expect(page.html).toContain('The round has closed.');
    expect(page.html).toContain('<li>Team motivation</li><li>Project execution</li>');
    expect(page.html).not.toContain('<select');
    expect(await kept()).toEqual(before);
  });
});

const nameOf = ({ email }: GivenSubject): string => `Person Number${/\d+/.exec(email)?.[0]}`;
