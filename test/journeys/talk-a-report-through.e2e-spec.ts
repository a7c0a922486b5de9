import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { htmlWords, pdfWords } from '../support/report-text.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import {
  DISCOURAGING,
  givenLaterReport,
  givenReports,
  type Reported,
} from '../support/steps/given-reports.js';
import { givenPerson, givenRound, type GivenRound } from '../support/steps/given-round.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

type Person = Pick<Reported, 'id' | 'email'>;

/** From HR's release over the debriefer's conversation to the subject's own reading. */
describe('a report that is talked through', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let [hr, coach]: Visit[] = [];
  let debriefer: Person;

  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    debriefer = await givenPerson(on, organisation);
    await on.db.sql(`update survey.person set display_name = 'Cora Lang' where id = $1`, [debriefer.id]);
    [hr, coach] = [await signIn(on, organisation.hrEmail), await signIn(on, debriefer.email)];
  }, 30_000);
  afterAll(() => on?.stop());

  const stateOf = async ({ report }: Reported) =>
    (await on.db.sql<{ state: string }>('select state from reporting.report where id = $1', [report]))[0]
      ?.state;
  const choose = async (round: GivenRound, reports: readonly Reported[], person: Person) => {
    const query = reports.map(({ report }) => `report=${report}`).join('&');
    await hr!.get(`/reports/cycles/${round.id}/debriefers?${query}`);
    const fields = { report: reports.map(({ report }) => report), debriefer: person.id };
    return hr!.send(`/reports/cycles/${round.id}/debriefers`, fields);
  };
  const release = async (round: GivenRound) => {
    await hr!.get(`/reports/cycles/${round.id}/release/confirm?which=ready`);
    return hr!.send(`/reports/cycles/${round.id}/release`, {});
  };
  const mailTo = ({ email }: { email: string }, subject: RegExp) =>
    eventually(() => {
      const mail = on.mail.to(email).find((one) => subject.test(one.subject ?? ''));
      if (!mail) throw new Error(`no mail ${subject.source} yet`);
      return (mail.text ?? '').replace(/\s+/g, ' ');
    });

  describe('in a round where the conversation comes first', () => {
    let round: GivenRound;
    let [ada, ben]: Reported[] = [];
    let [subject, stranger]: Visit[] = [];
    beforeAll(async () => {
      round = await givenRound(on, organisation, [{ peer: 1 }, {}], { releaseMode: 'debrief' });
      [ada, ben] = await givenReports(on, round);
      subject = await signIn(on, ada!.email);
      stranger = await signIn(on, ada!.raters.at(-1)!.email);
    }, 60_000);

    it('tells HR who lacks a debriefer, and releases nothing without one', async () => {
      const page = htmlWords((await hr!.get(`/reports/cycles/${round.id}/release`)).html);
      expect(page).toMatch(/Without a debriefer: Person Number\d+ and Person Number\d+\./);
      expect(page).toContain('peers; direct reports');
      expect(page).not.toMatch(/\d\.\d/); // no score, whatever is shown
      expect(
        htmlWords((await hr!.get(`/reports/cycles/${round.id}/release/confirm?which=ready`)).html),
      ).toContain('There is nothing to release here.');
      const forced = await hr!.ask(
        'POST',
        `/reports/cycles/${round.id}/release`,
        new URLSearchParams({
          csrf: csrfOf(await hr!.get(`/reports/cycles/${round.id}/withhold?report=${ada!.report}`)),
          which: 'ready',
        }),
      );
      expect([forced.status, htmlWords(forced.html)]).toEqual([
        409,
        expect.stringMatching(/Nothing was released\. Choose a debriefer first for Person Number\d+ and/),
      ]);
    });

    it('lets neither the subject nor their reporting line hold the conversation', async () => {
      const [manager, report] = [await givenPerson(on, organisation), await givenPerson(on, organisation)];
      await on.db.sql(
        `insert into survey.person_manager (organisation_id, person_id, manager_id) values ($1, $2, $3), ($1, $4, $2)`,
        [organisation.id, ada!.id, manager.id, report.id],
      );
      for (const [person, sentence] of [
        [ada!, 'cannot hold the conversation about their own report'],
        [manager, 'manager, so somebody else has to hold this conversation'],
        [report, 'reports to Person'],
      ] as const) {
        const refused = await choose(round, [ada!], person);
        expect([refused.status, htmlWords(refused.html)]).toEqual([409, expect.stringContaining(sentence)]);
      }
      expect(htmlWords((await choose(round, [ada!, ben!], manager)).html)).toContain(
        '1 report has a debriefer now. 1 report left out',
      );
      await choose(round, [ada!], debriefer);
      await on.db.sql('update reporting.report set debriefer_id = null where id = $1', [ben!.report]);
    });

    it('is held by HR’s release: the debriefer reads it, the subject knows of it, nobody else does', async () => {
      expect(htmlWords((await release(round)).html)).toContain(
        '1 report held: its debriefer has been asked. 1 report not released, for want of a debriefer.',
      );
      expect([await stateOf(ada!), await stateOf(ben!)]).toEqual(['held', 'ready']);
      expect(await mailTo(debriefer, /report is ready for you/)).toContain(
        'You hold the conversation about Person',
      );

      expect(htmlWords((await subject!.get('/reports/mine')).html)).toContain(
        'Your report is ready Autumn round You will read it with Cora Lang.',
      );
      expect((await subject!.get(`/reports/${ada!.report}`)).html).toContain('No date is set yet.');
      for (const visit of [hr!, stranger!])
        expect((await visit.get(`/reports/${ada!.report}`)).status).toBe(404);
      for (const visit of [subject!, hr!, stranger!]) {
        expect((await visit.download(`/reports/${ada!.report}/pdf`)).status).toBe(404);
        expect((await visit.get(`/reports/debriefs/${ada!.report}`)).status).toBe(404);
        expect((await visit.download(`/reports/debriefs/${ada!.report}/guide.pdf`)).status).toBe(404);
      }
      expect((await coach!.get(`/reports/debriefs/${ben!.report}`)).status).toBe(404);
    });

    it('is prepared by the debriefer, with the report, a guide and a day', async () => {
      expect((await coach!.get('/reports/mine')).html).toContain('/reports/debriefs');
      expect((await coach!.get('/reports/debriefs')).html).toContain(ada!.report);
      await coach!.get(`/reports/debriefs/${ada!.report}`);
      expect(htmlWords(coach!.page.html)).toContain('Two strengths to open with');
      for (const [day, fault] of [
        ['2026-11-30', 'Choose today or a later day.'],
        ['soon', 'Enter a day, like 2026-12-04'],
      ] as const) {
        const refused = await coach!.send(`/reports/debriefs/${ada!.report}/day`, { day });
        expect([refused.status, htmlWords(refused.html)]).toEqual([400, expect.stringContaining(fault)]);
      }
      await coach!.send(`/reports/debriefs/${ada!.report}/day`, { day: '2026-12-04' });
      expect((await subject!.get(`/reports/${ada!.report}`)).html).toContain(
        'You will read it with Cora Lang on 4 December 2026.',
      );

      const guide = await coach!.download(`/reports/debriefs/${ada!.report}/guide.pdf`);
      expect([guide.status, guide.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(await pdfWords(guide.bytes)).toContain('The conversation in eight steps');
      expect((await coach!.get(`/reports/${ada!.report}`)).status).toBe(200);
      expect((await coach!.download(`/reports/${ada!.report}/pdf`)).status).toBe(200);
    });

    it('is the subject’s once the conversation has taken place, with every opening', async () => {
      await coach!.get(`/reports/debriefs/${ada!.report}`);
      const stale = csrfOf(coach!.page);
      await coach!.send(`/reports/debriefs/${ada!.report}/confirm`);
      expect(await stateOf(ada!)).toBe('released');
      const again = await coach!.ask(
        ...(['POST', `/reports/debriefs/${ada!.report}/confirm`] as const),
        new URLSearchParams({ csrf: stale }),
      );
      expect([again.status, again.html]).toEqual([409, expect.stringContaining('has been released')]);

      expect(await mailTo(ada!, /Your feedback report is ready/)).toContain(
        'You, Cora Lang (who talks it through with you) and HR (for handing it out) can open it.',
      );
      const page = htmlWords((await subject!.get(`/reports/${ada!.report}`)).html);
      for (const opening of ['read the page', 'downloaded the PDF', 'read the guide', 'downloaded the guide'])
        expect(page).toContain(`Cora Lang (debriefer) ${opening}`);
      expect((await hr!.get(`/reports/${ada!.report}`)).status).toBe(200);
      expect(htmlWords((await choose(round, [ada!], debriefer)).html)).toContain(
        'its readers can no longer change',
      );
    });

    it('gives way to a later one, to which its debriefer is led', async () => {
      const later = await givenLaterReport(on, round, ada!, 2);
      await choose(round, [later], debriefer);
      await release(round);
      expect([await stateOf(ada!), await stateOf(later)]).toEqual(['released', 'held']); // still theirs to read
      await coach!.get(`/reports/debriefs/${later.report}`);
      await coach!.send(`/reports/debriefs/${later.report}/confirm`);
      expect([await stateOf(ada!), await stateOf(later)]).toEqual(['superseded', 'released']);
      expect((await coach!.get(`/reports/debriefs/${ada!.report}`)).html).toContain(
        `/reports/debriefs/${later.report}`,
      );
    });
  });

  it('reaches subject and debriefer at once in a round that says so', async () => {
    const round = await givenRound(on, organisation, [{}], { releaseMode: 'together' });
    const [eve] = await givenReports(on, round);
    const before = await hr!.get(`/reports/cycles/${round.id}/release/confirm?which=ready`);
    expect(htmlWords(before.html)).toMatch(
      /These stay, for want of a debriefer: Person Number\d+\. .* nothing to release/,
    );
    await choose(round, [eve!], debriefer);
    expect(htmlWords((await release(round)).html)).toContain('1 report released to its subject.');
    expect((await (await signIn(on, eve!.email)).get(`/reports/${eve!.report}`)).status).toBe(200);
    expect((await coach!.get(`/reports/${eve!.report}`)).status).toBe(200);
    expect(htmlWords((await coach!.get(`/reports/debriefs/${eve!.report}`)).html)).not.toContain(
      'took place',
    );
  }, 40_000);

  it('goes straight to its subject in a direct round, but for one that may discourage', async () => {
    const round = await givenRound(on, organisation, [{}, {}]);
    const [flo, gil] = await givenReports(on, round, [{}, DISCOURAGING]);
    expect(htmlWords((await hr!.get(`/reports/cycles/${round.id}/release`)).html)).toContain(
      'Conversation first (guard)',
    );
    const refused = await choose(round, [flo!], debriefer);
    expect([refused.status, htmlWords(refused.html)]).toEqual([
      409,
      expect.stringContaining('goes straight to them, as everybody was told'),
    ]);
    await release(round);
    expect([await stateOf(flo!), await stateOf(gil!)]).toEqual(['released', 'ready']);
    expect(await mailTo(flo!, /report is ready/)).toContain('You and HR (for handing it out) can open it.');

    await choose(round, [gil!], debriefer);
    await release(round);
    expect(await stateOf(gil!)).toBe('held');
    expect((await (await signIn(on, gil!.email)).get(`/reports/${gil!.report}`)).html).toContain(
      'You will read it with Cora Lang.',
    );
    expect((await coach!.get(`/reports/debriefs/${gil!.report}`)).html).toContain('Take special care');
  }, 40_000);
});

const csrfOf = ({ html }: { html: string }): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
