import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { linkIn } from '../support/steps/link-in.js';
import { signIn } from '../support/steps/sign-in.js';
import { Visit } from '../support/visit.js';

const NEXT_YEAR = new Date().getUTCFullYear() + 1;

const PEOPLE = [
  'person_id,email,given_name,family_name,manager_id',
  'M1,mia@example.org,Mia,Boss,',
  'S1,sam@example.org,Sam,Subject,M1',
  'S2,sue@example.org,Sue,Subject,M1',
  ...Array.from({ length: 8 }, (_, n) => `P${n},p${n}@example.org,Peer,Number${n},`),
].join('\n');

describe('setting up a round', () => {
  let on: RunningPlatform;
  let hr: Visit;
  let api: Api;
  let round: string;
  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    api = await apiOf(on, organisation);
    await api('POST', '/people/import', PEOPLE);
    hr = await signIn(on, organisation.hrEmail);
  });
  afterAll(() => on?.stop());

  it('begins with the questionnaire that ships with the product, once', async () => {
    expect((await hr.get('/hr/cycles')).html).toContain('No rounds yet');
    await hr.get('/hr/cycles/new');
    await hr.get('/hr/cycles/new');
    expect(await on.db.sql('select code, version from survey.instrument')).toEqual([
      { code: 'lm360-default', version: '1.0.0' },
    ]);
    await hr.send('/hr/cycles/new', {
      title: 'Spring <round>',
      closesOn: `${NEXT_YEAR}-07-01`,
      timeZone: 'Europe/Berlin',
      releaseMode: 'together',
      hrReads: 'no',
    });
    round = /\/hr\/cycles\/([0-9a-f-]{36})\/set-up$/.exec(hr.path)?.[1] ?? '';
    expect(hr.page.html).toContain('Spring &lt;round&gt;');
    expect(hr.page.html).toContain('Add the people who are to get feedback.');
    expect(await on.db.sql('select closes_at from survey.cycle')).toEqual([
      { closes_at: new Date(`${NEXT_YEAR}-07-01T15:00:00Z`) },
    ]);
  });

  it('keeps what was entered when something is wrong, and says what', async () => {
    const page = await hr.send(`/hr/cycles/${round}/set-up`, {
      title: '',
      purpose: 'Kept',
      closesOn: '2020-01-01',
    });
    expect(page.status).toBe(400);
    for (const words of [
      '<title>Error: Set up',
      '<a href="#title">',
      'closing date in the future',
      '>Kept</textarea>',
    ])
      expect(page.html).toContain(words);
  });

  it('lets HR pick people who choose their own raters, and refuses ids that nobody has', async () => {
    await hr.get(`/hr/cycles/${round}/subjects?search=subject`);
    expect(hr.page.html).toContain('Sue Subject');
    const wrong = await hr.send(`/hr/cycles/${round}/subjects`, { ids: 'S2 NOBODY' });
    expect([wrong.status, wrong.html.includes('has the id NOBODY')]).toEqual([400, true]);
    expect((await hr.send(`/hr/cycles/${round}/subjects`, { people: 'S2' })).html).toContain('Sue Subject');
    await hr.send(`/hr/cycles/${round}/subjects/remove`);
    expect(hr.page.html).not.toContain('Sue Subject');
    await hr.get(`/hr/cycles/${round}/subjects`);
    await hr.send(`/hr/cycles/${round}/subjects`, { ids: 'S2,\nS2' });
    expect(await on.db.sql('select state from survey.cycle_subject')).toEqual([{ state: 'proposing' }]);
  });

  it('takes lists from a file once they are confirmed', async () => {
    const file = [
      'subject_id,rater_id,relationship',
      'S1,M1,Vorgesetzte',
      ...[0, 1, 2, 3].map((n) => `S1,P${n},peer`),
    ].join('\n');
    await hr.get(`/hr/cycles/${round}/raters/import`);
    const page = await hr.upload(`/hr/cycles/${round}/raters/import`, { file });
    expect(page.html).toContain('Import 6 requests');
    expect(await on.db.sql('select from survey.invitation')).toEqual([]);
    await hr.upload(`/hr/cycles/${round}/raters/import`, {});
    expect(hr.page.html).toContain('Peer Number3');
    expect(
      await on.db.sql('select relationship, count(*)::int as n from survey.invitation group by 1 order by 1'),
    ).toEqual([
      { relationship: 'manager', n: 1 },
      { relationship: 'peer', n: 4 },
      { relationship: 'self', n: 1 },
    ]);
  });

  it('says what a launch sends, and sends that', async () => {
    const page = await hr.get(`/hr/cycles/${round}/launch`);
    expect(page.html).toContain('1 person is asked by e-mail to choose their raters.');
    expect(page.html).toContain('The person and the debriefer at once. HR reads none.');
    await hr.get(`/hr/cycles/${round}/set-up`);
    const draft = hr.page.html;
    expect(draft).toMatch(/value="together" checked/);
    await hr.get(`/hr/cycles/${round}/launch`);
    await hr.send(`/hr/cycles/${round}/launch`);
    expect(hr.page.html).toContain('Choosing raters');
    await eventually(() => expect(on.mail.to('sue@example.org')).toHaveLength(1));
    expect(on.mail.to('p0@example.org')).toEqual([]);

    await hr.get(`/hr/cycles/${round}/open`);
    await hr.send(`/hr/cycles/${round}/open`);
    await eventually(() => expect(on.mail.to('p0@example.org')).toHaveLength(1));
  });

  it('promises everybody who reads the reports, and keeps the promise from the launch on', async () => {
    const settings = {
      title: 'Spring',
      closesOn: `${NEXT_YEAR}-07-01`,
      releaseMode: 'direct',
      hrReads: 'yes',
    };
    const [csrf = ''] = /(?<=name="csrf" value=")[^"]+/.exec((await hr.get('/home')).html) ?? [];
    const [instrument] = await on.db.sql<{ id: string }>('select id from survey.instrument');
    const whole = { closesTime: '17:00', timeZone: 'Europe/Berlin', k: '3', hiddenGroups: 'merge' };
    const late = { csrf, ...settings, ...whole, instrumentId: instrument!.id };
    expect((await hr.send(`/hr/cycles/${round}/set-up`, late)).status).toBe(409);
    expect((await api('GET', `/cycles/${round}`)).body).toMatchObject({
      releaseMode: 'together',
      hrReads: false,
      title: 'Spring <round>',
    });
    for (const change of [`release_mode = 'direct'`, 'hr_reads = true'])
      await expect(on.db.sql(`update survey.cycle set ${change} where id = $1`, [round])).rejects.toThrow(
        /frozen/,
      );

    const rater = new Visit(on.url);
    const link = linkIn(on.mail.to('p0@example.org')[0]!);
    await rater.get(link);
    const start = rater.page.html;
    await rater.send(link);
    await rater.send('/answer/start', { worked: 'yes' });
    const how = rater.page.html;
    const privacy = (await rater.get('/privacy')).html;
    expect(privacy).toContain('In “Spring &lt;round&gt;”:');
    const sue = await signIn(on, 'sue@example.org');
    const own = (await sue.get(`/my/${round}`)).html;
    const mail = on.mail.to('sue@example.org')[0]?.text ?? '';
    for (const said of [start, how, privacy, own, mail]) {
      expect(said).toContain('HR does not read it.');
      expect(said).toMatch(/the debriefer, who talks it through with (you|Sam)/);
      expect(said).not.toContain('HR can open');
    }
    expect((await new Visit(on.url).get('/privacy')).html).not.toContain('Spring');
  });

  it('shows counts of answers from k on and once a day, and never who or when', async () => {
    const aDayLater = () => on.db.sql(`update survey.progress set counted_on = counted_on - 1`);
    const counted = (peers: number) =>
      eventually(async () => {
        await aDayLater();
        const [row] = await on.db.sql<{ n: number }>(
          `select max(completed) as n from survey.progress where relationship = 'peer'`,
        );
        expect(row?.n).toBe(peers);
      });
    const marked = (n: number) =>
      on.db.sql(
        `update survey.invitation set completed = true where id in
         (select id from survey.invitation where relationship = 'peer' order by id limit $1)`,
        [n],
      );
    await marked(2); // a state that the batch never makes: the page hides it all the same
    await on.db.sql(
      `update survey.invitation set completed = true where relationship in ('self', 'manager')`,
    );
    await counted(2);
    const few = (await hr.get(`/hr/cycles/${round}`)).html;
    expect(few).toContain('4 asked<br><small class="quiet">fewer than 3 answers</small>');
    expect(few.match(/answers, enough/g)).toBeNull();
    await marked(4); // more than was counted today
    expect((await hr.get(`/hr/cycles/${round}`)).html).not.toContain('answers, enough');
    await counted(4);
    const enough = (await hr.get(`/hr/cycles/${round}`)).html;
    expect(enough).toContain('4 answers, enough');
    const raters = (await hr.get(`/hr/cycles/${round}/raters`)).html;
    const requests = [...raters.matchAll(/Peer Number\d<\/th>.*data-label="Request">([^<]*)/g)];
    expect(requests.map(([, state]) => state)).toEqual(['Asked', 'Asked', 'Asked', 'Asked']);
  });

  it('writes down what was done', async () => {
    await hr.get(`/hr/cycles/${round}/close`);
    await hr.send(`/hr/cycles/${round}/close`);
    const rows = await on.db.sql<{ event: string }>(
      `select event from survey.audit where detail ->> 'cycleId' = $1 order by at`,
      [round],
    );
    expect(rows.map(({ event }) => event)).toEqual([
      'cycle-created',
      'subjects-added',
      'subject-removed',
      'subjects-added',
      'nominations-imported',
      'cycle-launched',
      'collection-opened',
      'cycle-closed',
    ]);
    await eventually(async () => {
      expect((await hr.get(`/hr/cycles/${round}`)).html).toContain(`/reports/cycles/${round}`);
    });
  });

  it('tells each person what needs them', async () => {
    const [second] = await on.db.sql<{ id: string }>(`select id from survey.cycle`);
    expect((await hr.get('/home')).html).toContain(`/reports/cycles/${second?.id}`);
    const next = await api('POST', '/cycles', { title: 'Next', closesAt: `${NEXT_YEAR}-06-30T17:00:00Z` });
    expect((await hr.get('/home')).html).toContain('Finish setting up “Next”');
    await hr.get(`/hr/cycles/${String(next.body.id)}/subjects`);
    await hr.send(`/hr/cycles/${String(next.body.id)}/subjects`, { ids: 'S1' });
    await api('POST', `/cycles/${String(next.body.id)}/launch`);
    const asked = ({ subject = '' }) => subject.endsWith('Next');
    await eventually(() => expect(on.mail.to('sam@example.org').some(asked)).toBe(true));
    const sam = await signIn(on, 'sam@example.org');
    expect((await sam.get('/home')).html).toContain('Choose who gives you feedback');
    expect((await sam.get('/home')).html).toMatch(new RegExp(`By \\w+ 30 June ${NEXT_YEAR}`));
    expect((await sam.get('/hr/cycles')).status).toBe(404);
    await on.db.sql(`update survey.cycle_subject set state = 'proposed' where cycle_id = $1`, [next.body.id]);
    const mia = await signIn(on, 'mia@example.org');
    expect((await mia.get('/home')).html).toContain('Check who gives Sam Subject feedback');
  });

  it('has open pages for everybody', async () => {
    for (const [path, words] of [
      ['/privacy', 'What happens with your answers'],
      ['/accessibility', 'Using this service'],
      ['/help', 'Help'],
    ])
      expect((await (await fetch(`${on.url}${path}`)).text()).includes(`<h1>${words}</h1>`)).toBe(true);
  });
});
