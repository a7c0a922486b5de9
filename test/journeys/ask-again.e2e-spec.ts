import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { linkFor } from '../support/steps/answer.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenReleasedReport, type ReleasedReport } from '../support/steps/given-released-report.js';
import { signIn } from '../support/steps/sign-in.js';
import { Visit } from '../support/visit.js';

/** Three months later: whether the people around somebody notice what they have worked on. */
describe('asking again', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let report: ReleasedReport;
  let subject: Visit;
  let pulse: string;
  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    report = await givenReleasedReport(on, organisation);
    subject = await signIn(on, report.subject.email);
    pulse = `/reports/${report.id}/pulse`;
  }, 90_000);
  afterAll(() => on?.stop());

  const rounds = () =>
    on.db.sql<{ id: string; state: string }>('select id, state from survey.cycle where pulse_of is not null');

  it('waits for a plan, and is for the subject alone', async () => {
    expect((await subject.get(pulse)).html).toContain('First choose a path and start your plan');
    const other = await signIn(on, report.manager.email);
    expect((await other.get(pulse)).status).toBe(404);
  });

  it('is planned for day 90, of one to three lines', async () => {
    const plan = `/reports/${report.id}/plan`;
    await subject.get(plan);
    const [goal] = await on.db.sql<{ id: string }>(
      'select id from reporting.goal where report_id = $1 order by position limit 1',
      [report.id],
    );
    await subject.send(`${plan}/goals/${goal!.id}/accept`);
    await subject.send(`${plan}/start`);
    await subject.get(pulse);
    expect((await subject.send(pulse)).status).toBe(409);
    expect(subject.page.html).toContain('Choose one, two or three behaviours');
    const [line = '', second = ''] = linesOn(subject.page.html);
    await subject.send(pulse, { [line]: 'yes', [second]: 'yes' });
    expect(subject.page.html).toMatch(/Planned for \d+ \w+ \d{4}/);
    expect(await rounds()).toEqual([]);
  });

  it('asks the same people, and shows HR nothing', async () => {
    await on.db.sql(`update reporting.pulse set due_at = now() - interval '1 minute'`);
    await eventually(async () =>
      expect(await rounds()).toEqual([{ id: expect.any(String), state: 'collecting' }]),
    );
    const asked = await on.db.sql<{ rater_id: string }>(
      `select rater_id from survey.invitation i join survey.cycle c on c.id = i.cycle_id where c.pulse_of is not null order by 1`,
    );
    const before = await on.db.sql<{ rater_id: string }>(
      `select rater_id from survey.invitation i join survey.cycle c on c.id = i.cycle_id
       where c.pulse_of is null and i.relationship <> 'self' and i.state = 'invited' order by 1`,
    );
    expect(asked).toEqual(before);
    const [round] = await rounds();
    const hr = await signIn(on, organisation.hrEmail);
    expect((await hr.get('/hr/cycles')).html).not.toContain(round!.id);
    expect((await hr.get(`/hr/cycles/${round!.id}`)).status).toBe(404);
    expect((await hr.get('/home')).html).not.toContain(round!.id);
  });

  it('is answered on one page, in a minute', async () => {
    const emails = await on.db.sql<{ email: string }>(
      `select p.email from survey.invitation i join survey.cycle c on c.id = i.cycle_id
       join survey.person p on p.id = i.rater_id where c.pulse_of is not null`,
    );
    for (const { email } of emails) {
      const link = await linkFor(on, email, /^Up to three quick questions about/);
      const rater = new Visit(on.url);
      expect((await rater.get(link)).html).toContain('About one minute');
      await rater.send(link);
      expect(rater.path).toBe('/answer/1');
      const names = new Set([...rater.page.html.matchAll(/name="(line-\d+)"/g)].map(([, name = '']) => name));
      expect(names.size).toBe(2);
      await rater.send('/answer/1', Object.fromEntries([...names].map((name) => [name, '5'])));
      expect(rater.path).toBe('/answer/check');
      await rater.send('/answer/check');
      expect(rater.page.html).toContain('Thank you');
    }
  }, 60_000);

  it('shows what has moved once it is sealed, and makes no report of it', async () => {
    await on.db.sql(`update survey.cycle set closes_at = now() where pulse_of is not null`);
    await eventually(() => {
      const mail = on.mail
        .to(report.subject.email)
        .find(({ subject: line }) => /Is it noticed/.test(line ?? ''));
      if (!mail) throw new Error('not told yet');
      return Promise.resolve(mail);
    }, 30_000);
    const { html } = await subject.get(pulse);
    expect(html).toContain('What has moved');
    expect(html).toMatch(/<td data-label="Now">5\.0<\/td>/);
    expect(html).toMatch(/Seen more often|No clear change/);
    const [made] = await on.db.sql<{ reports: number }>(
      'select count(*)::int as reports from reporting.report',
    );
    expect(made).toEqual({ reports: 1 });
    expect(
      on.mail.to(organisation.hrEmail).filter(({ subject: line }) => /ready to check/.test(line ?? '')),
    ).toHaveLength(1);
  }, 60_000);
});

const linesOn = (html: string): string[] =>
  [...html.matchAll(/type="checkbox" name="(line-[^"]+)"/g)].map(([, name = '']) => name);
