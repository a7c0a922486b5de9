import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenRound } from '../support/steps/given-round.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

const PEOPLE = [
  'person_id,email,given_name,active',
  'S1,s1@example.org,Sam,',
  'S2,s2@example.org,Sue,',
  'R1,r1@example.org,Rob,',
  'OLD,old@example.org,Olga,no',
].join('\n');

const IN_A_MONTH = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString();

/** Files and requests that are wrong: each gets a sentence, and nothing of it is written. */
describe('bad input', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let api: Api;
  let hr: Visit;
  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    api = await apiOf(on, organisation);
    hr = await signIn(on, organisation.hrEmail);
    expect((await api('POST', '/people/import', PEOPLE)).status).toBe(200);
  });
  afterAll(() => on?.stop());

  const rowsOf = async (table: string) =>
    (await on.db.sql<{ n: number }>(`select count(*)::int as n from survey.${table}`))[0]?.n;
  const codes = ({ body }: Awaited<ReturnType<Api>>) =>
    (body.faults as { row: number | null; column: string | null; code: string }[]).map(
      ({ row, column, code }) => [row, column, code],
    );

  describe('in a people file', () => {
    it.each([
      [
        'a quotation mark that is never closed',
        'person_id,email,given_name\nX1,x1@example.org,"Xenia\nX2,x2@example.org,Yve',
        [[2, null, 'unclosed-quote']],
      ],
      [
        'wrong columns',
        'name,mail\nXenia,x1@example.org',
        [
          [1, 'person_id', 'missing-column'],
          [1, 'email', 'missing-column'],
          [1, 'given_name or family_name', 'missing-column'],
        ],
      ],
      ['a NUL', 'person_id,email,given_name\nX1,x1@example.org,Xe\0nia', [[null, null, 'not-text']]],
      ['an empty file', 'person_id,email,given_name\n', [[null, null, 'empty-file']]],
      [
        'a circle',
        'person_id,email,given_name,manager_id\nX1,x1@example.org,X,X2\nX2,x2@example.org,Y,X1',
        [
          [2, 'manager_id', 'circle'],
          [3, 'manager_id', 'circle'],
        ],
      ],
      [
        'one mailbox for two',
        'person_id,email,given_name\nX1,S1+second@EXAMPLE.org,X',
        [[2, 'email', 'same-mailbox']],
      ],
    ])('tells %s', async (_, file, faults) => {
      const before = await rowsOf('person');
      const answer = await api('POST', '/people/import', file);
      expect([answer.status, answer.body.code, codes(answer)]).toEqual([422, 'IMPORT.FAULTY', faults]);
      expect(await rowsOf('person')).toBe(before);
    });

    it('writes none of 5,000 rows when the last is wrong', async () => {
      const before = await rowsOf('person');
      const rows = Array.from({ length: 5_000 }, (_, n) => `N${n},n${n}@example.org,New`);
      const answer = await api(
        'POST',
        '/people/import',
        ['person_id,email,given_name', ...rows, 'N5000,nonsense,New'].join('\n'),
      );
      expect([answer.status, codes(answer)]).toEqual([422, [[5002, 'email', 'not-an-address']]]);
      expect(await rowsOf('person')).toBe(before);
    });

    it('refuses more than 20 MB, by page and by API', async () => {
      const file = `person_id,email,given_name\n${'x'.repeat(21 * 1024 * 1024)}`;
      expect((await api('POST', '/people/import', file)).status).toBe(413);
      await hr.get('/hr/people/import');
      expect((await hr.upload('/hr/people/import', { file })).status).toBe(413);
    });

    it('shows the faults on the page as a table, and a form without a file gets a sentence', async () => {
      await hr.get('/hr/people/import');
      const page = await hr.upload('/hr/people/import', {
        file: 'person_id,email,given_name\nX1,<b>x</b>,X',
      });
      expect(page.status).toBe(422);
      expect(page.html).toContain('<title>Error: Import people');
      expect(page.html).toContain('&lt;b&gt;x&lt;/b&gt;');
      expect(page.html).toContain('Nothing was imported.');
      await hr.get('/hr/people/import');
      expect((await hr.upload('/hr/people/import', {})).status).toBe(400);
    });
  });

  describe('in a nominations file', () => {
    const HEAD = 'subject_id,rater_id,rater_email,relationship';
    it.each([
      ['an unknown relationship', 'S1,R1,,friend', [[2, 'relationship', 'unknown-relationship']]],
      [
        'the same rater twice',
        'S1,R1,,peer\nS1,,R1+again@example.org,other',
        [[3, 'rater_email', 'same-rater-twice']],
      ],
      ['a rater who is the subject', 'S1,S1,,peer', [[2, 'rater_id', 'rater-is-subject']]],
      ['an unknown person', 'S1,NOBODY,,peer', [[2, 'rater_id', 'unknown-person']]],
      ['an inactive person', 'S1,OLD,,peer', [[2, 'rater_id', 'inactive-person']]],
      [
        'an error in the last row',
        'S1,R1,,peer\nS1,S2,,peer\nS2,,new@client.example,other\nS2,S2,,manager',
        [[5, 'rater_id', 'rater-is-subject']],
      ],
    ])('tells %s', async (_, rows, faults) => {
      const { body } = await api('POST', '/cycles', { title: 'Bad rows', closesAt: IN_A_MONTH });
      const [invitations, people] = [await rowsOf('invitation'), await rowsOf('person')];
      const answer = await api('POST', `/cycles/${String(body.id)}/nominations/import`, `${HEAD}\n${rows}`);
      expect([answer.status, codes(answer)]).toEqual([422, faults]);
      expect([await rowsOf('invitation'), await rowsOf('person')]).toEqual([invitations, people]);
    });
  });

  describe('in the settings of a round', () => {
    it.each([1, 2, 0, -3, 2.5])(
      'refuses a smallest group of %d on the page, in the API and in PostgreSQL',
      async (k) => {
        const cycles = await rowsOf('cycle');
        await hr.get('/hr/cycles/new');
        const page = await hr.send('/hr/cycles/new', { title: 'Too small', k: String(k) });
        expect([page.status, page.html.includes('<title>Error: New round')]).toEqual([400, true]);
        expect(page.html).toContain('value="Too small"');
        expect((await api('POST', '/cycles', { title: 'Too small', closesAt: IN_A_MONTH, k })).status).toBe(
          400,
        );
        expect(await rowsOf('cycle')).toBe(cycles);

        const round = await givenRound(on, organisation, []);
        const asApp = on.db.as('survey_app', organisation.id);
        if (Number.isInteger(k))
          await expect(
            asApp.sql('update survey.cycle set k = $2 where id = $1', [round.id, k]),
          ).rejects.toThrow(/cycle_k_check/);
      },
    );

    it('keeps what raters were promised once a round has been launched, whoever asks', async () => {
      const round = await givenRound(on, organisation, [{ peer: 3 }]);
      await hr.get(`/hr/cycles/${round.id}/set-up`);
      const stale = new URLSearchParams({
        csrf: csrfOf(hr),
        title: 'Changed',
        k: '3',
        hiddenGroups: 'omit',
        releaseMode: 'direct',
        hrReads: 'no',
      });
      for (const [name, value] of fieldsOf(hr)) if (!stale.has(name)) stale.set(name, value);
      expect((await api('POST', `/cycles/${round.id}/launch`)).status).toBe(200);

      expect((await hr.ask('POST', `/hr/cycles/${round.id}/set-up`, stale)).status).toBe(409);
      const asApp = on.db.as('survey_app', organisation.id);
      await expect(asApp.sql('update survey.cycle set k = 4 where id = $1', [round.id])).rejects.toThrow(
        /frozen/,
      );
      const late = await api(
        'POST',
        `/cycles/${round.id}/nominations/import`,
        'subject_id,rater_id,relationship\nS1,R1,peer',
      );
      expect([late.status, late.body.code]).toEqual([409, 'CYCLE.COLLECTING']);
    });
  });

  it('launches nothing that is not ready, and says what is missing', async () => {
    const round = await givenRound(on, organisation, []);
    const answer = await api('POST', `/cycles/${round.id}/launch`);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'CYCLE.NOT_READY', missing: ['Add the people who are to get feedback.'] },
    });
    expect((await hr.get(`/hr/cycles/${round.id}/launch`)).html).toContain(
      'Add the people who are to get feedback.',
    );
    const page = await hr.ask(
      'POST',
      `/hr/cycles/${round.id}/launch`,
      new URLSearchParams({ csrf: csrfOf(await hrOn(hr)) }),
    );
    expect([page.status, page.html.includes('Not ready to launch')]).toEqual([409, true]);
  });

  it('closes once: the second time is a conflict, and changes nothing', async () => {
    const round = await givenRound(on, organisation, [{ peer: 3 }]);
    expect((await api('POST', `/cycles/${round.id}/close`)).body.code).toBe('CYCLE.WRONG_STATE');
    await api('POST', `/cycles/${round.id}/launch`);
    const closing = await Promise.all([1, 2, 3].map(() => api('POST', `/cycles/${round.id}/close`)));
    expect(closing.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    expect((await api('POST', `/cycles/${round.id}/launch`)).status).toBe(409);
  });
});

const csrfOf = (visit: Visit): string => /name="csrf" value="([^"]+)"/.exec(visit.page.html)?.[1] ?? '';
const hrOn = async (visit: Visit): Promise<Visit> => {
  await visit.get('/hr/people');
  return visit;
};
const fieldsOf = (visit: Visit): [string, string][] => [
  ['instrumentId', /<option value="([0-9a-f-]{36})" selected/.exec(visit.page.html)?.[1] ?? ''],
  ['closesOn', IN_A_MONTH.slice(0, 10)],
  ['closesTime', '17:00'],
  ['timeZone', 'Europe/London'],
];
