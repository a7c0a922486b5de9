import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

const IMPORT = '/hr/people/import';
const HEAD = 'person_id,email,given_name,family_name,manager_id,unit';
const TWO = [
  HEAD,
  'S1,ada@example.org,Ada,Lovelace,S2,"=HYPERLINK(""http://evil.example"")"',
  'S2,bo@example.org,Bo,Byron,,North',
].join('\n');

describe('importing people', () => {
  let on: RunningPlatform;
  let hr: Visit;
  const people = () =>
    on.db.sql<{ person_id: string; email: string; unit: string | null; active: boolean }>(
      `select person_id, email, unit, active from survey.person where not hr order by person_id`,
    );
  const check = async (text: string) => {
    await hr.get(IMPORT);
    return hr.upload(IMPORT, { file: text });
  };
  const confirm = () => hr.upload(IMPORT, {});
  beforeAll(async () => {
    on = await runningPlatform();
    hr = await signIn(on, (await givenOrganisation(on)).hrEmail);
  });
  afterAll(() => on?.stop());

  it('shows what a file would do, and writes nothing until that is confirmed', async () => {
    const page = await check(TWO);
    expect(page.html).toContain('Import 2 people');
    expect(await people()).toEqual([]);

    expect((await confirm()).html).toContain('2 people written.');
    expect(await people()).toEqual([
      { person_id: 'S1', email: 'ada@example.org', unit: '=HYPERLINK("http://evil.example")', active: true },
      { person_id: 'S2', email: 'bo@example.org', unit: 'North', active: true },
    ]);
    const managers = await on.db.sql(
      `select p.person_id, m.person_id as manager from survey.person_manager
       join survey.person p on p.id = person_manager.person_id join survey.person m on m.id = manager_id`,
    );
    expect(managers).toEqual([{ person_id: 'S1', manager: 'S2' }]);
    expect((await hr.get('/hr/people?search=lovelace')).html).toContain(
      '&#x3D;HYPERLINK(&quot;http://evil.example&quot;)',
    );
  });

  it('updates by person_id: addresses may be swapped, and nobody is deleted', async () => {
    await check('person_id;email;given_name;active\nS1;bo@example.org;Ada;yes\nS2;ada@example.org;Bo;no');
    await confirm();
    expect(await people()).toMatchObject([
      { person_id: 'S1', email: 'bo@example.org', active: true },
      { person_id: 'S2', email: 'ada@example.org', unit: 'North', active: false },
    ]);
    expect((await check('person_id;email;given_name;active\nS1;bo@example.org;Ada;yes')).html).toContain(
      'known already',
    );
  });

  it('confirms the very file that was checked, also one too large to travel in the page', async () => {
    const large = [
      HEAD,
      ...Array.from({ length: 1200 }, (_, n) => `L${n},l${n}@example.org,Large,Number${n},,`),
    ].join('\n');
    expect((await check(large)).html).toContain('Choose the same file once more');
    const other = await hr.upload(IMPORT, { file: `${large}\nL9999,x@example.org,X,X,,` });
    expect([other.status, other.html.includes('not the file that was checked')]).toEqual([400, true]);
    await check(large);
    expect((await hr.upload(IMPORT, { file: large })).html).toContain('1,200 people written.');
  });

  it('writes down who imported how many, and no names', async () => {
    const rows = await on.db.sql<{ detail: object }>(
      `select detail from survey.audit where event = 'people-imported'`,
    );
    expect(rows.map(({ detail }) => detail)).toContainEqual({ added: 2, changed: 0, unchanged: 0 });
  });

  it('takes 20,000 people with their managers', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) =>
        `B${n},b${n}@example.org,Big,Number${n},${n === 0 ? '' : `B${Math.floor(n / 8)}`},Unit ${n % 50}`,
    );
    const file = [HEAD, ...rows].join('\n');
    await check(file);
    const page = await hr.upload(IMPORT, { file });
    expect(page.html).toContain('20,000 people written.');
  }, 60_000);
});
