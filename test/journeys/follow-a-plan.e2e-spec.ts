import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { launchedBrowser } from '../support/launched-browser.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenReleasedReport, type ReleasedReport } from '../support/steps/given-released-report.js';
import { linkIn } from '../support/steps/link-in.js';
import { signIn } from '../support/steps/sign-in.js';
import { violationsOn } from '../support/violations-on.js';
import type { Visit } from '../support/visit.js';

/** From the report to a plan, and from the plan to a colleague: what a subject does after reading. */
describe('following a plan', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let report: ReleasedReport;
  let subject: Visit;
  let manager: Visit;
  let plan: string;
  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    report = await givenReleasedReport(on, organisation);
    plan = `/reports/${report.id}/plan`;
    subject = await signIn(on, report.subject.email);
    manager = await signIn(on, report.manager.email);
  }, 90_000);
  afterAll(() => on?.stop());

  const texts = (html: string, selector: string) =>
    parse(html)
      .querySelectorAll(selector)
      .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
  const formsTo = (html: string, move: string) =>
    parse(html)
      .querySelectorAll('form')
      .map((form) => form.getAttribute('action') ?? '')
      .filter((action) => action.endsWith(`/${move}`));
  const goals = () =>
    on.db.sql<{ id: string; state: string; title: string; actions: number }>(
      `select g.id, g.state, g.title, (select count(*)::int from reporting.action a where a.goal_id = g.id) as actions
       from reporting.goal g where report_id = $1 order by position`,
      [report.id],
    );
  const states = async () => (await goals()).map(({ state }) => state);
  const planState = async () => {
    const [row] = await on.db.sql<{ state: string }>(
      'select state from reporting.plan where report_id = $1',
      [report.id],
    );
    return row?.state;
  };

  it('begins at the report, with its paths and their reasons in the same words', async () => {
    const page = await subject.get(`/reports/${report.id}`);
    expect(page.html).toContain('Your paths: choose what fits');
    const ofReport = texts(page.html, '.report-path > p').filter((text) =>
      text.startsWith('Why this is here'),
    );
    const ofPlan = texts((await subject.get(plan)).html, '.goal > p').filter((text) =>
      text.startsWith('Why this is here'),
    );
    expect(ofReport.length).toBeGreaterThanOrEqual(2);
    expect(ofPlan).toEqual(ofReport);
  });

  it('is for the subject alone: not for the manager, HR, or somebody else', async () => {
    const hr = await signIn(on, organisation.hrEmail);
    const peer = await signIn(on, report.silent.email);
    const [goal] = await goals();
    for (const visit of [manager, hr, peer])
      for (const path of [
        plan,
        `${plan}.ics`,
        `${plan}/more`,
        `${plan}/goals/${goal?.id}`,
        `/reports/${report.id}/thanks`,
        `/reports/shared/${report.id}`,
      ])
        expect({ path, status: (await visit.get(path)).status }).toEqual({ path, status: 404 });
    await manager.get('/reports/mine');
    const csrf = /name="csrf" value="([^"]+)"/.exec(manager.page.html)?.[1] ?? '';
    const forged = new URLSearchParams({ csrf, version: '1' });
    expect((await manager.ask('POST', `${plan}/goals/${goal?.id}/accept`, forged)).status).toBe(404);
    expect(await states()).not.toContain('accepted');
  });

  it('takes a suggested path as it is, gives its actions days, and waits for the start', async () => {
    await subject.get(plan);
    const [accept = ''] = formsTo(subject.page.html, 'accept');
    const page = await subject.send(accept);
    expect(page.status).toBe(200);
    expect((await states())[0]).toBe('accepted');
    expect(await planState()).toBe('choosing');
    expect(page.html).toContain('Start my plan');
    const days = await on.db.sql<{ due_on: string | null }>(
      'select a.due_on::text from reporting.action a join reporting.goal g on g.id = a.goal_id where g.state = $1',
      ['accepted'],
    );
    expect(days.length).toBeGreaterThan(0);
    expect(days.every(({ due_on: on }) => on !== null && on > new Date().toISOString().slice(0, 10))).toBe(
      true,
    );
  });

  it('leaves a path out with a reason that only the subject sees, and lets them think again', async () => {
    await subject.get(plan);
    const [decline = ''] = formsTo(subject.page.html, 'decline').slice(-1);
    const long = await subject.send(decline, { reason: 'x'.repeat(501) });
    expect([long.status, /Shorten your reason by 1 characters/.test(long.html)]).toEqual([400, true]);
    expect(long.html).toContain('x'.repeat(501));
    const page = await subject.send(decline, { reason: 'Not <b>now</b>' });
    expect(page.html).toContain('Not &lt;b&gt;now&lt;/b&gt;');
    const [again = ''] = formsTo(page.html, 'reconsider');
    await subject.send(again);
    expect((await states()).includes('declined')).toBe(false);
    const kept = await on.db.sql('select from reporting.goal where decline_reason is not null');
    expect(kept).toEqual([]);
  });

  it('swaps a path for another level of the same skill, with the actions that the subject picks', async () => {
    await subject.get(plan);
    const swap = /href="([^"]+\/swap)"/g;
    const links = [...subject.page.html.matchAll(swap)].map(([, href = '']) => href);
    const page = await subject.get(links.at(-1) ?? '');
    const [filtered] = [await subject.get(`${subject.path}?element=M1`)];
    expect(texts(filtered.html, 'article h3').length).toBeLessThan(texts(page.html, 'article h3').length);
    await subject.get(links.at(-1) ?? '');
    const paths = parse(subject.page.html)
      .querySelectorAll('input[name=path]')
      .map((field) => field.getAttribute('value') ?? '');
    const other = paths[1] ?? '';
    const form = parse(subject.page.html)
      .querySelectorAll('form')
      .find((one) => one.querySelector(`input[value="${other}"]`));
    const actions =
      form?.querySelectorAll('input[type=checkbox]').map((box) => box.getAttribute('name') ?? '') ?? [];
    const version = form?.querySelector('input[name=version]')?.getAttribute('value') ?? '';
    const csrf = form?.querySelector('input[name=csrf]')?.getAttribute('value') ?? '';
    const post = (fields: Record<string, string>) =>
      subject.ask('POST', links.at(-1) ?? '', new URLSearchParams({ csrf, version, path: other, ...fields }));
    const none = await post({});
    expect([none.status, none.html.includes('Choose at least one action.')]).toEqual([400, true]);
    expect((await post({ [actions[0]!]: 'yes', [actions[2]!]: 'yes' })).status).toBe(303);
    const all = await goals();
    expect(all.map(({ state }) => state)).toContain('swapped');
    expect(all.at(-1)).toMatchObject({ state: 'accepted', actions: 2 });
  });

  it('refuses a fourth goal with a sentence', async () => {
    for (let n = (await states()).filter((state) => state === 'accepted').length; n < 3; n++) {
      const page = await subject.get(`${plan}/more`);
      const form = parse(page.html).querySelectorAll('form[method=post]')[1]; // the first signs out
      const box = form?.querySelector('input[type=checkbox]')?.getAttribute('name') ?? '';
      const fields = Object.fromEntries(
        form
          ?.querySelectorAll('input[type=hidden]')
          .map((field) => [field.getAttribute('name'), field.getAttribute('value')]) ?? [],
      ) as Record<string, string>;
      expect(
        (await subject.ask('POST', `${plan}/more`, new URLSearchParams({ ...fields, [box]: 'yes' }))).status,
      ).toBe(303);
    }
    const page = await subject.get(`${plan}/more`);
    expect(page.html).toContain('Finish or pause one first');
    const form = parse(page.html).querySelectorAll('form[method=post]')[1];
    const fields = Object.fromEntries(
      form
        ?.querySelectorAll('input')
        .map((field) => [field.getAttribute('name'), field.getAttribute('value')]) ?? [],
    ) as Record<string, string>;
    const refused = await subject.ask('POST', `${plan}/more`, new URLSearchParams(fields));
    expect([refused.status, refused.html.includes('Finish or pause one first')]).toEqual([409, true]);
    expect((await states()).filter((state) => state === 'accepted')).toHaveLength(3);
  });

  it('keeps what a second window had entered, shows both, and overwrites nothing', async () => {
    const [goal] = (await goals()).filter(({ state }) => state === 'accepted');
    const address = `${plan}/goals/${goal?.id}`;
    const other = await signIn(on, report.subject.email);
    await other.get(address);
    await subject.get(address);
    await subject.send(address, { ifThen: 'If I open a meeting, then I will say why we meet.' });
    const late = await other.send(address, { ifThen: 'If it rains, then I will ask.' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('This plan was changed in another window');
    expect(late.html).toContain('If it rains, then I will ask.');
    expect(late.html).toContain('Saved now: If I open a meeting, then I will say why we meet.');
    const again = await other.send(address, { ifThen: 'If it rains, then I will ask.' });
    expect(again.status).toBe(200);
    expect(again.html).toContain('If it rains, then I will ask.');
  });

  it('refuses days that are none and weeks that are too full, and keeps what was entered', async () => {
    const [goal] = (await goals()).filter(({ state }) => state === 'accepted');
    const address = `${plan}/goals/${goal?.id}`;
    await subject.get(address);
    const [day = ''] = /due-[0-9a-f-]{36}/.exec(subject.page.html) ?? [];
    const wrong = await subject.send(address, { [day]: '2026-02-30', ask: 'Ines <i>and</i> Tomasz' });
    expect(wrong.status).toBe(400);
    expect(texts(wrong.html, '.error-summary a').join()).toMatch(/^Enter a date for/);
    expect(wrong.html).toContain('<title>Error: ');
    expect(wrong.html).toContain('value="Ines &lt;i&gt;and&lt;/i&gt; Tomasz"');
    await on.db.sql('update reporting.action set due_on = now()::date + 300, weeks = 2 where goal_id = $1', [
      goal?.id,
    ]);
    await on.db.sql(
      `update reporting.action set due_on = now()::date + 7, weeks = 1, hours_per_week = 3
       where id = (select a.id from reporting.action a join reporting.goal g on g.id = a.goal_id
                   where g.state = 'accepted' and g.id <> $1 limit 1)`,
      [goal?.id],
    );
    const tomorrow = new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10);
    const full = await subject.send(address, { [day]: tomorrow, ask: '' });
    expect([full.status, /hours in the week from/.test(full.html)]).toEqual([400, true]);
    await on.db.sql('update reporting.action set hours_per_week = 0.5');
    expect((await subject.send(address, { [day]: tomorrow, ask: 'Ines' })).status).toBe(200);
    expect(subject.page.html).toContain('Ines');
  });

  it('starts, and owes a question for each of three days', async () => {
    await subject.get(plan);
    const page = await subject.send(`${plan}/start`);
    expect(page.html).toContain('One question to ask a colleague');
    expect(await planState()).toBe('active');
    expect((await states()).filter((state) => state === 'started')).toHaveLength(3);
    const owed = await on.db.sql<{ day: number; ahead: number }>(
      `select day, round(extract(epoch from due_at - now()) / 86400)::int as ahead from reporting.follow_up order by day`,
    );
    expect(owed.map(({ day }) => day)).toEqual([30, 60, 90]);
    for (const { day, ahead } of owed) expect(Math.abs(ahead - day)).toBeLessThanOrEqual(3); // a weekend may lie between
  });

  it('hands its dates out as a calendar file without figures', async () => {
    const file = await subject.download(`${plan}.ics`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = eventsIn(Buffer.from(file.bytes).toString('utf8'));
    const open = await on.db.sql<{ id: string; due: string }>(
      `select a.id, to_char(a.due_on, 'YYYYMMDD') as due from reporting.action a join reporting.goal g on g.id = a.goal_id
       where g.state = 'started' and a.done_on is null`,
    );
    for (const { id, due } of open) expect(events.get(id)).toMatchObject({ 'DTSTART;VALUE=DATE': due });
    expect(events.size).toBe(open.length + 3);
    const said = [...events.values()]
      .map(({ SUMMARY, DESCRIPTION }) => `${SUMMARY} ${DESCRIPTION}`)
      .join(' ');
    expect(said.replaceAll(on.url, '')).not.toMatch(/\d\.\d|Why this is here/);
  });

  it('marks what is done, and shows the next step in the list of reports', async () => {
    await subject.get(plan);
    const [done = ''] = formsTo(subject.page.html, 'done');
    expect((await subject.send(done)).html).toContain('Not done after all');
    const mine = await subject.get('/reports/mine');
    expect(texts(mine.html, '.card p').some((text) => /^Next: .+, by \d+ \w+ \d{4}$/.test(text))).toBe(true);
    expect(mine.html).toContain('Plan under way');
  });

  it('is shared with the manager when the subject says so, as far as they say, and no longer when they take it back', async () => {
    await subject.get(plan);
    await subject.send(`${plan}/share`, { share: 'plan' });
    const [goal] = (await goals()).filter(({ state }) => state === 'started');
    expect((await manager.get('/reports/mine')).html).toContain('Shared with you');
    const shared = await manager.get(`/reports/shared/${report.id}`);
    expect(shared.status).toBe(200);
    expect(shared.html).toContain(goal?.title);
    for (const secret of ['Why this is here', 'At a glance', 'Ines', 'report-table'])
      expect(shared.html).not.toContain(secret);
    expect((await manager.get(plan)).status).toBe(404);

    await subject.send(`${plan}/share`, { share: 'summary' });
    const summary = await manager.get(`/reports/shared/${report.id}`);
    expect(summary.html).toContain('At a glance');
    expect(summary.html).not.toContain(goal?.title);
    expect(summary.html).not.toContain('In their own words');
    expect((await subject.get(`/reports/${report.id}`)).html).toContain('read the summary that was shared');

    const peer = await signIn(on, report.silent.email);
    expect((await peer.get(`/reports/shared/${report.id}`)).status).toBe(404);
    await on.db.sql('delete from survey.person_manager where person_id = $1', [report.subject.id]);
    expect((await manager.get(`/reports/shared/${report.id}`)).status).toBe(404);
    await on.db.sql('insert into survey.person_manager values ($1, $2, $3)', [
      organisation.id,
      report.subject.id,
      report.manager.id,
    ]);

    await on.db.sql('insert into survey.person_manager values ($1, $2, $3)', [
      organisation.id,
      report.subject.id,
      report.silent.id,
    ]);
    expect((await peer.get(`/reports/shared/${report.id}`)).status).toBe(404);
    expect((await subject.get(plan)).html).toContain('reads nothing of it unless you save again');
    await subject.send(`${plan}/share`, { share: 'summary' });
    expect((await peer.get(`/reports/shared/${report.id}`)).status).toBe(200);

    await subject.get(plan);
    await subject.send(`${plan}/share`, { share: 'nothing' });
    const gone = await manager.get(`/reports/shared/${report.id}`);
    expect(gone.html).toContain('No longer shared');
    expect(gone.html).not.toContain('At a glance');
    expect((await manager.get('/reports/mine')).html).not.toContain('Shared with you');
  });

  it('asks its question by mail on day 30, once, and leads to it', async () => {
    await on.db.sql(`update reporting.follow_up set due_at = now() where day = 30`);
    const asked = () =>
      on.mail
        .to(report.subject.email)
        .filter(({ subject: line }) => line === 'Your path: one question to ask a colleague');
    await eventually(() => expect(asked()).toHaveLength(1));
    const page = await subject.get(linkIn(asked()[0]!));
    expect(subject.path).toBe(`${plan}#question`);
    expect(page.html).toContain('id="question"');
    await on.db.sql(`update reporting.follow_up set due_at = now() where day = 60`);
    await eventually(() => expect(asked()).toHaveLength(2));
    const owed = await on.db.sql(`select from survey.message where kind = 'follow-up-question'`);
    expect(owed).toHaveLength(2);
  });

  it('is looked back on from day 90, and asks nothing more once it is stopped', async () => {
    await on.db.sql(`update reporting.follow_up set due_at = now() where day = 90`);
    await eventually(async () => expect(await planState()).toBe('reviewing'));
    const page = await subject.get(plan);
    await subject.send(`${plan}/go-on`);
    expect(page.html).toContain('Go on with my plan');
    await on.db.sql(
      `update reporting.follow_up set state = 'due', due_at = now() + interval '1 day' where day = 90`,
    );
    const pulse = `/reports/${report.id}/pulse`;
    const { html } = await subject.get(pulse);
    await subject.send(pulse, { [/name="(line-[^"]+)"/.exec(html)?.[1] ?? '']: 'yes' });
    expect(await on.db.sql('select state from reporting.pulse')).toEqual([{ state: 'planned' }]);
    await subject.get(plan);
    await subject.send(`${plan}/stop`);
    expect(subject.page.html).toContain('You have stopped this plan');
    expect(await on.db.sql('select state from reporting.pulse')).toEqual([{ state: 'cancelled' }]);
    expect((await subject.get(pulse)).html).toContain('nobody is asked about it any more');
    expect((await subject.get(`${plan}.ics`)).status).toBe(409);
    await subject.get(plan);
    const left = await on.db.sql(`select from reporting.follow_up where state = 'due'`);
    expect(left).toEqual([]);
    await subject.send(`${plan}/take-up`);
    expect(await planState()).toBe('choosing');
  });

  it.each([320, 1280])(
    'breaks no rule of WCAG 2.2 A or AA, %i pixels wide',
    async (width) => {
      const browser = await launchedBrowser();
      try {
        const context = await browser.newContext({
          baseURL: on.url,
          viewport: { width, height: 800 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await signInWith(page);
        await subject.get(plan);
        await subject.send(`${plan}/share`, { share: 'both' });
        const [goal] = (await goals()).filter(({ state }) => state === 'started');
        for (const path of [
          '/reports/mine',
          plan,
          `${plan}/more`,
          `${plan}/goals/${goal?.id}`,
          `/reports/${report.id}/thanks`,
        ]) {
          await page.goto(path);
          expect({ path, violations: await violationsOn(page) }).toEqual({ path, violations: [] });
          const overflows = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect({ path, overflows }).toEqual({ path, overflows: false });
        }
        await page.goto(`${plan}/goals/${goal?.id}`);
        await page.locator('input[type=date]').first().fill('');
        await page.getByRole('button', { name: 'Save' }).press('Enter');
        await page.locator('.error-summary').waitFor();
        expect(await violationsOn(page)).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );

  /** Signs the subject in, in a real browser. */
  async function signInWith(page: Page): Promise<void> {
    const links = () =>
      on.mail.to(report.subject.email).filter(({ subject: line }) => line === 'Your sign-in link');
    const before = links().length;
    await page.goto('/sign-in');
    await page.locator('input[name=email]').fill(report.subject.email);
    await page.getByRole('button').last().press('Enter');
    const mail = await eventually(() => {
      const arrived = links()[before];
      if (!arrived) throw new Error('no sign-in mail yet');
      return arrived;
    });
    await page.goto(linkIn(mail));
    await page.getByRole('button').last().press('Enter');
    await page.waitForURL('**/home');
  }

  it('thanks everybody who was asked, answered or not, once, and in plain text', async () => {
    const address = `/reports/${report.id}/thanks`;
    await subject.get(address);
    expect(subject.page.html).toContain(`${report.subject.raters.length - 1} in all`);
    const empty = await subject.send(address, { words: ' \n ' });
    expect([empty.status, empty.html.includes('Write at least one sentence.')]).toEqual([400, true]);
    const words = 'Thank you <script>alert(1)</script>\r\n{{constructor}}\r\n\u0007Bye';
    expect((await subject.send(address, { words })).html).toContain('You said thank you on');
    const thanked = (email: string) =>
      on.mail.to(email).filter(({ subject: line }) => line?.endsWith('says thank you'));
    const asked = report.subject.raters.filter(({ relationship }) => relationship !== 'self');
    expect(asked).toContainEqual(report.silent);
    await eventually(() => {
      for (const { email } of asked) expect(thanked(email)).toHaveLength(1);
    });
    expect(thanked(report.subject.email)).toEqual([]);
    const [mail] = thanked(report.silent.email);
    expect(mail?.html).toContain('Thank you &lt;script&gt;');
    expect(mail?.text).toContain('Thank you <script>alert(1)</script>');
    expect(mail?.text).not.toContain('\u0007');
    const { csrf = '' } = /name="csrf" value="(?<csrf>[^"]+)"/.exec(subject.page.html)?.groups ?? {};
    const twice = await subject.ask('POST', address, new URLSearchParams({ csrf, words: 'Again' }));
    expect([twice.status, twice.html.includes('You have said thank you already')]).toEqual([409, true]);
    expect(await on.db.sql(`select from survey.message where kind = 'subject-thanks'`)).toHaveLength(
      asked.length,
    );
  });
});

/** The events of a calendar file by their UID. A small reader of its own: unfolds, and splits at the first colon. */
function eventsIn(file: string): Map<string, Record<string, string>> {
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const blocks = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n').slice(1);
  return new Map(
    blocks.map((block) => {
      const lines = block.split('END:VEVENT')[0]?.split('\r\n').filter(Boolean) ?? [];
      const event = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
      );
      return [event['UID'] ?? '', event];
    }),
  );
}
