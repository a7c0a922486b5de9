import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Page, Visit } from '../support/visit.js';

const PEOPLE = [
  'person_id,email,given_name',
  'S1,s1@example.org,Sam',
  'R1,r1@example.org,Rob',
  'R2,r2@example.org,Rita',
  'R3,r3@example.org,Ron',
].join('\n');
const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Requests that no page of ours would send: each gets a sentence, and none is our fault. */
describe('odd requests', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let api: Api;
  let hr: Visit;
  beforeAll(async () => {
    on = await runningPlatform({ PARALLAX_TRUSTED_PROXIES: 'loopback' });
    organisation = await givenOrganisation(on);
    api = await apiOf(on, organisation);
    hr = await signIn(on, organisation.hrEmail);
    expect((await api('POST', '/people/import', PEOPLE)).status).toBe(200);
  });
  afterAll(() => on?.stop());

  const csrf = async (path = '/hr/people') =>
    /name="csrf" value="([^"]+)"/.exec((await hr.get(path)).html)?.[1] ?? '';

  describe('with a NUL', () => {
    const refused = (page: Page) => [page.status, page.html.includes('a character that no text can have')];

    it.each(['/hr/people?search=%00', '/hr/people?%00=x', '/r/%00'])('in %s', async (path) =>
      expect(refused(await hr.ask('GET', path))).toEqual([400, true]),
    );

    it.each([
      ['/hr/cycles/new', 'title'],
      ['/hr/api-access', 'name'],
    ])('in a form for %s', async (path, field) => {
      const form = new URLSearchParams({ csrf: await csrf(path), [field]: 'Spring\0round' });
      expect(refused(await hr.ask('POST', path, form))).toEqual([400, true]);
    });

    it('in a field beside a file', async () => {
      const form = new FormData();
      form.set('csrf', await csrf('/hr/people/import'));
      form.set('step', 'che\0ck');
      form.set('file', new Blob([PEOPLE], { type: 'text/csv' }), 'people.csv');
      expect(refused(await hr.ask('POST', '/hr/people/import', form))).toEqual([400, true]);
    });

    it('in JSON, however deep', async () => {
      const rows = [{ person_id: 'X1', email: 'x1@example.org', given_name: 'Xe\0nia' }];
      expect(await api('POST', '/people/import', { rows })).toMatchObject({
        status: 400,
        body: { code: 'WEB.NOT_TEXT' },
      });
      expect((await api('POST', '/cycles', { title: 'A\0B', closesAt: inDays(30) })).status).toBe(400);
    });
  });

  it('that repeat a field of a form', async () => {
    const { body } = await api('POST', '/cycles', { title: 'Twice', closesAt: inDays(30) });
    const form = new URLSearchParams({ csrf: await csrf(), name: 'Rob', relationship: 'peer' });
    form.append('email', 'r1@example.org');
    form.append('email', 'r2@example.org');
    expect((await hr.ask('POST', `/my/${String(body.id)}/raters`, form)).status).toBe(400);
  });

  describe('with a file that does not arrive', () => {
    const part = 'Content-Disposition: form-data; name="file"; filename="people.csv"';
    it.each([
      ['no boundary', 'multipart/form-data', 'x'],
      ['no end', 'multipart/form-data; boundary=x', `--x\r\n${part}\r\n\r\nperson_id`],
      ['no head', 'multipart/form-data; boundary=x', '--x\r\n\r\n'],
    ])('and has %s', async (_, type, body) => {
      const answer = await hr.ask('POST', '/hr/people/import', body, { 'content-type': type });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
      expect(answer.html).toContain('did not arrive whole');
    });
  });

  describe('for a round that closes', () => {
    it.each(['+275760-01-01', '9999-12-31', '0000-01-01'])('on %s, by the page', async (closesOn) => {
      await hr.get('/hr/cycles/new');
      const page = await hr.send('/hr/cycles/new', { title: 'Far off', closesOn });
      expect([page.status, /id="closesOn-error">Choose a (closing )?date/.test(page.html)]).toEqual([
        400,
        true,
      ]);
    });
  });

  describe('to an address that cannot be decoded', () => {
    it.each(['/r/%E0%A4%A', '/check/%FF', `/r/${'x'.repeat(200)}`])('%s', async (path) => {
      const answer = await hr.ask('GET', `${path}?token=SECRET`);
      const usual = (await hr.ask('GET', '/nowhere')).headers;
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      for (const name of ['content-security-policy', 'referrer-policy', 'cache-control', 'content-type'])
        expect([name, answer.headers.get(name)]).toEqual([name, usual.get(name)]);
      expect(answer.html).not.toMatch(/SECRET|%E0|%FF|xxx/);
    });

    it('of the API, as problem details', async () => {
      const answer = await hr.ask('GET', '/api/v1/%E0%A4%A');
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.parse(answer.html)).toMatchObject({ code: 'WEB.BAD_REQUEST' });
    });
  });

  it.each(['40P01', '55P03', '57014'])('that PostgreSQL gives up with %s may come again', async (state) => {
    await on.db.sql(
      `create function survey.give_up() returns trigger language plpgsql as
         $$ begin raise exception 'given up' using errcode = '${state}'; end $$;
       create trigger give_up before insert on survey.cycle execute function survey.give_up()`,
    );
    const answer = await api('POST', '/cycles', { title: 'Busy', closesAt: inDays(30) });
    await on.db.sql('drop function survey.give_up() cascade');
    expect(answer).toMatchObject({
      status: 503,
      body: { title: 'Nothing was lost. Please try again in a few seconds.' },
    });
  });

  it('that import a list over what its subject has chosen approve both', async () => {
    const { body } = await api('POST', '/cycles', { title: 'Chosen', closesAt: inDays(30) });
    const round = String(body.id);
    await hr.get(`/hr/cycles/${round}/subjects`);
    await hr.send(`/hr/cycles/${round}/subjects`, { ids: 'S1' });
    expect((await api('POST', `/cycles/${round}/launch`)).body.state).toBe('nominating');
    await eventually(() => expect(on.mail.to('s1@example.org')).toHaveLength(1));
    const sam = await signIn(on, 's1@example.org');
    for (const email of ['r1@example.org', 'r2@example.org']) {
      await sam.get(`/my/${round}/raters`);
      await sam.send(`/my/${round}/raters`, { name: 'Somebody', email, relationship: 'peer' });
    }
    const file = 'subject_id,rater_id,relationship\nS1,R2,other\nS1,R3,peer';
    await hr.get(`/hr/cycles/${round}/raters/import`);
    await hr.upload(`/hr/cycles/${round}/raters/import`, { file });
    expect(hr.page.html).toContain('1 more rater is on the lists that these people have begun themselves');
    expect((await hr.upload(hr.path, {}, {})).status).toBe(200);
    const list = await on.db.sql(
      `select p.person_id, i.relationship, i.state from survey.invitation i
       join survey.person p on (p.organisation_id, p.id) = (i.organisation_id, i.rater_id)
       where i.cycle_id = $1 order by 1`,
      [round],
    );
    expect(list).toEqual([
      { person_id: 'R1', relationship: 'peer', state: 'approved' },
      { person_id: 'R2', relationship: 'other', state: 'approved' },
      { person_id: 'R3', relationship: 'peer', state: 'approved' },
      { person_id: 'S1', relationship: 'self', state: 'approved' },
    ]);
  });

  it('by the hundred for mail are shed, a network at a time, and never those of others', async () => {
    const ask = (from: string) =>
      fetch(`${on.url}/sign-in`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': from },
        body: new URLSearchParams({ email: 'stranger@example.org' }),
      });
    const flood = await Promise.all(Array.from({ length: 301 }, () => ask('203.0.113.7')));
    expect(flood.filter(({ status }) => status === 200)).toHaveLength(300);
    const shed = flood.find(({ status }) => status === 429)!;
    expect(await shed.text()).toContain(
      'Too many requests from your network. Please try again in 10 minutes.',
    );
    expect((await ask('203.0.113.8')).status).toBe(200);
  });
});
