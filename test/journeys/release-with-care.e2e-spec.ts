import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { whileHeld } from '../support/held-table.js';
import { htmlWords } from '../support/report-text.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenReports, type Reported } from '../support/steps/given-reports.js';
import { givenPerson, givenRound, type GivenRound } from '../support/steps/given-round.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

const TUESDAY = new Date('2026-12-01T10:00:00Z');

/** What HR can do with reports beside handing them out, and what HR cannot. */
describe('HR', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let hr: Visit;
  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    await on.db.sql(
      `update survey.organisation set support_contact = 'Kim in People, room 2' where organisation_id = $1`,
      [organisation.id],
    );
    hr = await signIn(on, organisation.hrEmail);
  }, 30_000);
  afterAll(() => on?.stop());
  beforeEach(() => void (on.clock.now = TUESDAY));

  const stateOf = async ({ report }: Reported) =>
    (await on.db.sql<{ state: string }>('select state from reporting.report where id = $1', [report]))[0]
      ?.state;
  const confirmPage = (round: GivenRound) =>
    hr.get(`/reports/cycles/${round.id}/release/confirm?which=ready`);
  const release = (round: GivenRound, fields = {}) => hr.send(`/reports/cycles/${round.id}/release`, fields);

  describe('on a Friday afternoon', () => {
    let round: GivenRound;
    let reports: Reported[];
    beforeAll(async () => {
      round = await givenRound(on, organisation, [{}, {}]);
      await on.db.sql(`update survey.cycle set time_zone = 'America/New_York' where id = $1`, [round.id]);
      reports = await givenReports(on, round);
    }, 40_000);

    it('is told why not, by the clock of the round, and may confirm it', async () => {
      on.clock.now = new Date('2026-12-04T18:59:00Z'); // 13:59 in New York
      expect(htmlWords((await confirmPage(round)).html)).not.toContain('Not on a Friday');
      on.clock.now = new Date('2026-12-04T19:00:00Z'); // the page was opened before, the button pressed after
      const refused = await release(round);
      expect([refused.status, htmlWords(refused.html)]).toEqual([
        409,
        expect.stringMatching(/Not on a Friday afternoon .* has nobody to talk to before Monday/),
      ]);
      expect([await stateOf(reports[0]!), await stateOf(reports[1]!)]).toEqual(['ready', 'ready']);
      on.clock.now = new Date('2026-12-06T12:00:00Z');
      expect(htmlWords((await confirmPage(round)).html)).toContain('Not at the weekend');
      expect(htmlWords((await release(round, { today: 'yes' })).html)).toContain(
        '2 reports released to their subjects.',
      );
    });

    it('can hand a report to its debriefer all the same', async () => {
      const held = await givenRound(on, organisation, [{}], { releaseMode: 'debrief' });
      const [report] = await givenReports(on, held);
      const debriefer = await givenPerson(on, organisation);
      await on.db.sql('update reporting.report set debriefer_id = $1 where id = $2', [
        debriefer.id,
        report!.report,
      ]);
      on.clock.now = new Date('2026-12-05T12:00:00Z');
      expect(htmlWords((await confirmPage(held)).html)).not.toContain('Not at the weekend');
      await release(held);
      expect(await stateOf(report!)).toBe('held');
    }, 20_000);
  });

  it('sees states alone in a round in which HR does not read', async () => {
    const round = await givenRound(on, organisation, [{}], { hrReads: false });
    const [report] = await givenReports(on, round);
    await confirmPage(round);
    await release(round);
    expect(await stateOf(report!)).toBe('released');
    const page = await hr.get(`/reports/cycles/${round.id}`);
    expect(htmlWords(page.html)).toContain('HR does not read reports in this round');
    expect(page.html).not.toMatch(/\/pdf|\/zip/);
    expect((await hr.get(`/reports/${report!.report}`)).status).toBe(404);
    expect((await hr.download(`/reports/${report!.report}/pdf`)).status).toBe(404);
    expect((await hr.download(`/reports/cycles/${round.id}/zip`)).status).toBe(404);
    expect(await on.db.sql('select from reporting.opening where report_id = $1', [report!.report])).toEqual(
      [],
    );

    const subject = await signIn(on, report!.email);
    expect((await subject.get(`/reports/${report!.report}`)).html).toMatch(
      /Only Person Number\d+ can open it/,
    );
    await eventually(() => {
      const [mail] = on.mail
        .to(report!.email)
        .filter(({ subject: line }) => /report is ready/.test(line ?? ''));
      expect(mail?.text).toContain('Only you can open it.');
    });
  }, 30_000);

  describe('withholds a report', () => {
    let round: GivenRound;
    let report: Reported;
    let [subject, debriefer]: Visit[] = [];
    const reason = 'A complaint is open. Ask Hanna.';
    beforeAll(async () => {
      round = await givenRound(on, organisation, [{}], { releaseMode: 'debrief' });
      report = (await givenReports(on, round))[0]!;
      const person = await givenPerson(on, organisation);
      await on.db.sql('update reporting.report set debriefer_id = $1 where id = $2', [
        person.id,
        report.report,
      ]);
      [subject, debriefer] = [await signIn(on, report.email), await signIn(on, person.email)];
      await confirmPage(round);
      await release(round);
    }, 40_000);

    it('with a reason, which stays with HR', async () => {
      await hr.get(`/reports/cycles/${round.id}/withhold?report=${report.report}`);
      const without = await hr.send(`/reports/cycles/${round.id}/withhold`, { reason: ' ' });
      expect([without.status, without.html]).toEqual([400, expect.stringContaining('Write why')]);
      const long = await hr.send(`/reports/cycles/${round.id}/withhold`, { reason: 'x'.repeat(510) });
      expect([long.status, long.html]).toEqual([400, expect.stringContaining('Shorten the reason by 10')]);
      await hr.send(`/reports/cycles/${round.id}/withhold`, { reason });
      expect(htmlWords(hr.page.html)).toContain(`Withheld ${reason}`);

      for (const path of ['/reports/mine', `/reports/${report.report}`]) {
        const page = htmlWords((await subject!.get(path)).html);
        expect(page).toContain('Your report is withheld');
        expect(page).not.toContain('complaint');
      }
      expect(htmlWords(subject!.page.html)).toContain('Ask why, and for how long: Kim in People, room 2');
      expect((await debriefer!.get(`/reports/debriefs/${report.report}`)).status).toBe(404);
      expect((await debriefer!.get(`/reports/${report.report}`)).status).toBe(404);
      expect(htmlWords((await debriefer!.get('/reports/debriefs')).html)).toContain('Withheld by HR');
      const again = await confirmPage(round);
      expect(htmlWords(again.html)).toContain('nothing to release');
    });

    it('and lifts that, to release it anew', async () => {
      await hr.get(`/reports/cycles/${round.id}/release`);
      await hr.send(`/reports/cycles/${round.id}/lift`);
      expect(htmlWords(hr.page.html)).toContain('1 report ready again.');
      expect(await stateOf(report)).toBe('ready');
      await confirmPage(round);
      await release(round);
      expect(await stateOf(report)).toBe('held');
    });

    it('but not one that its subject has read', async () => {
      await debriefer!.get(`/reports/debriefs/${report.report}`);
      await debriefer!.send(`/reports/debriefs/${report.report}/confirm`);
      const page = await hr.get(`/reports/cycles/${round.id}/withhold?report=${report.report}`);
      expect(htmlWords(page.html)).toMatch(
        /The report on Person Number\d+ has been released, so its subject can read it\./,
      );
      const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      const body = new URLSearchParams({ csrf, report: report.report, reason });
      expect((await hr.ask('POST', `/reports/cycles/${round.id}/withhold`, body)).status).toBe(409);
    });
  });

  it('chooses one debriefer for a whole round at once, which is shown in pages', async () => {
    const round = await givenRound(
      on,
      organisation,
      Array.from({ length: 55 }, () => ({})),
      { releaseMode: 'debrief' },
    );
    for (const { id } of round.subjects)
      await on.db.sql(
        `insert into reporting.report (organisation_id, id, cycle_id, subject_id, release_number, state)
         values ($1, $2, $3, $4, 1, 'ready')`,
        [organisation.id, randomUUID(), round.id, id],
      );
    const first = await hr.get(`/reports/cycles/${round.id}/release`);
    expect([first.html.match(/type="checkbox"/g)?.length, first.html]).toEqual([
      50,
      expect.stringContaining('Page 1 of 2'),
    ]);
    expect(htmlWords(first.html)).toContain('and 43 more.');
    const second = await hr.get(`/reports/cycles/${round.id}/release?page=2`);
    expect(second.html.match(/type="checkbox"/g)).toHaveLength(5);

    const debriefer = await givenPerson(on, organisation);
    await on.db.sql(`update survey.person set display_name = 'Zora Quist', unit = 'Coaching' where id = $1`, [
      debriefer.id,
    ]);
    await hr.get(`/reports/cycles/${round.id}/debriefers?which=missing&search=coach`);
    expect(htmlWords(hr.page.html)).toContain('Zora Quist Coaching');
    await hr.send(`/reports/cycles/${round.id}/debriefers`, { debriefer: debriefer.id });
    expect(htmlWords(hr.page.html)).toContain('55 reports have a debriefer now.');
    await confirmPage(round);
    await release(round);
    expect(htmlWords(hr.page.html)).toContain('55 reports held: their debriefers have been asked.');
    await eventually(() =>
      // one mail, however many reports
      expect(on.mail.to(debriefer.email).map(({ subject }) => subject)).toEqual([
        'Reports are ready for you: Autumn round',
      ]),
    );
  }, 60_000);

  it('reads the pages before a move while somebody else moves reports', async () => {
    const round = await givenRound(on, organisation, [{}], { releaseMode: 'debrief' });
    await givenReports(on, round);
    await whileHeld(on.db, ['reporting.report in exclusive mode'], {
      begin: () => Promise.resolve(),
      waiting: [],
      then: async () => {
        for (const page of [
          'release/confirm?which=ready',
          'withhold?which=ready',
          'debriefers?which=missing',
        ])
          expect((await hr.get(`/reports/cycles/${round.id}/${page}`)).status).toBe(200);
      },
    });
  }, 30_000);

  it('is told when nothing was ticked, and that another round’s reports are not here', async () => {
    const round = await givenRound(on, organisation, [{}]);
    const [report] = await givenReports(on, round);
    const nothing = await hr.get(`/reports/cycles/${round.id}/release/confirm`);
    expect(htmlWords(nothing.html)).toContain('Tick at least one report first.');
    const other = await givenRound(on, organisation, [{}]);
    expect(
      htmlWords((await hr.get(`/reports/cycles/${other.id}/release/confirm?report=${report!.report}`)).html),
    ).toContain('There is nothing to release here.');
    const stranger = await signIn(on, report!.email);
    for (const page of ['release', 'release/confirm', 'withhold', 'debriefers'])
      expect((await stranger.get(`/reports/cycles/${round.id}/${page}`)).status).toBe(404);
  }, 30_000);
});
