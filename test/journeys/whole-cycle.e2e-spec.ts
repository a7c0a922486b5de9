import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outlineOf } from '#domain/instrument';
import { packResponses } from '#domain/scoring';
import { type ReleasedDocument, releaseAnalysis } from '#domain/disclosure';
import { eventually } from '../support/eventually.js';
import { htmlWords, pdfWords } from '../support/report-text.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { emailOf, INSTRUMENT, sampleCycle } from '../support/sample-cycle.js';
import { atOnce } from '../support/at-once.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { linkIn } from '../support/steps/link-in.js';
import { signIn } from '../support/steps/sign-in.js';
import { Visit } from '../support/visit.js';

const SAMPLE = sampleCycle();
const SUBJECTS = [...new Set(SAMPLE.map(({ subject }) => subject))].sort();
const RATERS = [...new Set(SAMPLE.map(({ rater }) => rater))].sort();

/** One of the subjects reads German. */
const GERMAN = 'S03';
const PEOPLE = [
  'person_id,email,given_name,family_name,job_title,language',
  ...RATERS.map((id) => `${id},${emailOf(id)},Person,${id},Colleague,${id === GERMAN ? 'de' : ''}`),
].join('\n');
const NOMINATIONS = [
  'subject_id,rater_id,relationship',
  ...SAMPLE.filter(({ relationship }) => relationship !== 'self').map(
    (row) => `${row.subject},${row.rater},${row.relationship}`,
  ),
].join('\n');

/** By the rule, from the counts of the sample: a group below three joins another, or nothing of it is shown. */
const BLOCKS = {
  S01: ['peer+other', 'direct_report'], // 4 peers, 7 reports, 2 others
  S02: ['peer', 'direct_report'], // 5 and 6
  S03: ['peer', 'direct_report', 'other'], // 5, 5 and 3
  S04: ['peer+other'], // 5 and 2
  S05: ['peer+direct_report+other'], // 5, 1 and 1
  S06: [], // 2 peers
};

/** The sample cycle from an empty organisation to reports in hand, as HR, raters and subjects do it. */
describe('a whole cycle', () => {
  let on: RunningPlatform;
  let hr: Visit;
  let round: string;
  beforeAll(async () => {
    on = await runningPlatform({ PARALLAX_BATCH_SECONDS: '2' });
    const { hrEmail } = await givenOrganisation(on);
    hr = await signIn(on, hrEmail);
  }, 30_000);
  afterAll(() => on?.stop());

  it('is set up by HR from two files', async () => {
    await hr.get('/hr/people/import');
    await hr.upload('/hr/people/import', { file: PEOPLE });
    await hr.upload(hr.path, {}, {});
    expect(await on.db.sql('select count(*)::int as people from survey.person')).toEqual([
      { people: RATERS.length + 1 },
    ]);

    await hr.get('/hr/cycles/new');
    await hr.send('/hr/cycles/new', { title: 'Autumn feedback', purpose: 'So that each of us can grow.' });
    round = /\/hr\/cycles\/([0-9a-f-]{36})/.exec(hr.path)?.[1] ?? '';
    await on.db.sql(`update survey.cycle set release_mode = 'direct'`);
    await hr.get(`/hr/cycles/${round}/raters/import`);
    await hr.upload(`/hr/cycles/${round}/raters/import`, { file: NOMINATIONS });
    await hr.upload(hr.path, {}, {});
    const [asked] = await on.db.sql<{ n: number }>('select count(*)::int as n from survey.invitation');
    expect(asked?.n).toBe(SAMPLE.length);
  });

  it('is launched, and everybody gets one mail with a personal link', async () => {
    await hr.get(`/hr/cycles/${round}/launch`);
    await hr.send(`/hr/cycles/${round}/launch`);
    await eventually(async () => {
      const [left] = await on.db.sql<{ due: number }>(
        `select count(*)::int as due from survey.message where state <> 'sent'`,
      );
      expect(left?.due).toBe(0);
    }, 20_000);
    const asked = on.mail.mails.filter(({ subject }) =>
      /asks for your feedback|Rate yourself/.test(subject ?? ''),
    );
    expect(asked).toHaveLength(SAMPLE.length);
    const links = asked.map(linkIn);
    expect(new Set(links).size).toBe(SAMPLE.length);
    for (const mail of asked) expect(mail.html).not.toMatch(/<img|https?:\/\/(?!127\.0\.0\.1)/);
  }, 30_000);

  it('is answered page by page, declined by some, left half done by others', async () => {
    await atOnce(4, SAMPLE, (row) => takePart(on, row));
    const stored = await on.db.sql<{ relationship: string; n: number }>(
      'select relationship, count(*)::int as n from survey.response group by 1 order by 1',
    );
    const submitted = SAMPLE.filter(({ status }) => status === 'submitted');
    for (const { relationship, n } of stored)
      expect({ relationship, n }).toEqual({
        relationship,
        n: submitted.filter((row) => row.relationship === relationship).length,
      });
    const declined = await on.db.sql(`select from survey.invitation where state = 'declined'`);
    expect(declined).toHaveLength(SAMPLE.filter(({ status }) => status === 'declined').length);
  }, 120_000);

  it('shows HR no count below k, nor who has answered', async () => {
    const board = await hr.get(`/hr/cycles/${round}`);
    expect(board.status).toBe(200);
    expect(board.html).toMatch(/fewer than 3/i);
    for (const rater of RATERS.filter((id) => id.startsWith('R')))
      expect(board.html).not.toContain(emailOf(rater));
  });

  it('closes once, and a second time says so', async () => {
    await hr.get(`/hr/cycles/${round}/close`);
    expect((await hr.send(`/hr/cycles/${round}/close`)).status).toBe(200);
    expect(
      (await hr.ask('POST', `/hr/cycles/${round}/close`, new URLSearchParams({ csrf: csrfOf(hr) }))).status,
    ).toBe(409);
  });

  it('releases exactly the figures that the domain works out from the same answers', async () => {
    await eventually(async () => {
      const ready = await on.db.sql(`select from reporting.report where state = 'ready'`);
      expect(ready).toHaveLength(SUBJECTS.length);
    }, 40_000);
    const outline = outlineOf(INSTRUMENT);
    const ids = await idsOf(on);
    const rows = SAMPLE.filter(({ status }) => status === 'submitted').map((row) => ({
      ...row,
      subject: ids.get(row.subject)!,
    }));
    const expected = releaseAnalysis(INSTRUMENT, [{ cycle: round, responses: packResponses(outline, rows) }]);
    const released = await on.db.sql<{ document: ReleasedDocument }>(
      'select document from aggregation.release',
    );
    expect(released).toHaveLength(SUBJECTS.length);
    for (const { document } of released) {
      const subject = expected.cycles[0]?.subjects.find((one) => one.subject === document.subject.subject);
      expect(document.subject).toEqual(JSON.parse(JSON.stringify(subject)));
      expect(document.sigma).toEqual(expected.cycles[0]?.sigma);
    }
    const names = new Map([...ids].map(([personId, id]) => [id, personId]));
    const blocks = released.map(({ document: { subject } }) => [
      names.get(subject.subject),
      subject.views.filter(({ kind }) => kind === 'block').map(({ id }) => id),
    ]);
    expect(Object.fromEntries(blocks)).toEqual(BLOCKS);
  }, 60_000);

  it('lets nobody read a report before HR releases it', async () => {
    const subject = await signIn(on, emailOf('S01'));
    const [report] = await on.db.sql<{ id: string }>(
      'select id from reporting.report where subject_id = $1',
      [(await idsOf(on)).get('S01')],
    );
    for (const visit of [subject, hr]) {
      expect((await visit.get(`/reports/${report?.id}`)).status).toBe(404);
      expect((await visit.download(`/reports/${report?.id}/pdf`)).status).toBe(404);
    }
    expect((await hr.ask('GET', `/reports/cycles/${round}/zip`)).status).toBe(409);
    expect((await subject.get(`/reports/cycles/${round}`)).status).toBe(404);
  });

  it('hands the reports out: one by one, all in a ZIP, and to each subject their own', async () => {
    await hr.get(`/reports/cycles/${round}/release/confirm?which=ready`);
    await hr.send(`/reports/cycles/${round}/release`);
    const zip = await hr.download(`/reports/cycles/${round}/zip`);
    expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const names =
      Buffer.from(zip.bytes)
        .toString('latin1')
        .match(/S0\d-[\w-]+-r1\.pdf/g) ?? [];
    expect(new Set(names.map((name) => name.slice(0, 3)))).toEqual(new Set(SUBJECTS));

    await eventually(() =>
      expect(
        on.mail.to(emailOf('S01')).some(({ subject }) => subject === 'Your feedback report is ready'),
      ).toBe(true),
    );
    const subject = await signIn(on, emailOf('S01'));
    const mine = await subject.get('/reports/mine');
    const [path = ''] = /\/reports\/[0-9a-f-]{36}/.exec(mine.html) ?? [];
    const page = await subject.get(path);
    expect(page.html).toContain('Hanna Reed (HR) downloaded all PDFs');
    const other = await signIn(on, emailOf('S02'));
    expect((await other.get(path)).status).toBe(404);
  }, 30_000);

  it('prints the same numbers on the page and in the PDF, in the language of its subject', async () => {
    for (const id of SUBJECTS) {
      const subject = await signIn(on, emailOf(id));
      const [path = ''] = /\/reports\/[0-9a-f-]{36}/.exec((await subject.get('/reports/mine')).html) ?? [];
      const report = /<article\b[^]*<\/article>/.exec((await subject.get(path)).html)?.[0] ?? '';
      const pdf = await pdfWords((await subject.download(`${path}/pdf`)).bytes);
      const [language, title] = id === GERMAN ? ['de-DE', 'Feedbackbericht'] : ['en-GB', 'feedback report'];
      expect(report).toContain(`lang="${language}"`);
      expect(pdf).toContain(title);
      const [onPage, inPdf] = [numbersIn(htmlWords(report)), numbersIn(pdf)];
      expect(onPage.size).toBeGreaterThan(20);
      expect([...onPage].filter((number) => !inPdf.has(number))).toEqual([]);
      const ofSamplesOfPdf = [...inPdf].filter((number) => !onPage.has(number));
      expect(ofSamplesOfPdf).toEqual([]);
    }
  }, 60_000);
});

async function takePart(on: RunningPlatform, row: (typeof SAMPLE)[number]): Promise<void> {
  const about = row.relationship === 'self' ? /Rate yourself/ : new RegExp(`^Person ${row.subject} asks`);
  const link = await linkFor(on, emailOf(row.rater), about);
  if (row.status === 'submitted') {
    expect((await answer(on, link, row.ratings, row.comments)).html).toMatch(/[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/);
    return;
  }
  const visit = new Visit(on.url);
  await visit.get(link);
  if (row.status === 'declined') {
    await visit.send(link, { go: 'decline' });
    await visit.send('/answer/decline');
    return;
  }
  await visit.send(link);
  await visit.get('/answer/1');
  await visit.send('/answer/1', {});
}

async function idsOf(on: RunningPlatform): Promise<Map<string, string>> {
  const rows = await on.db.sql<{ person_id: string; id: string }>(
    'select person_id, id from survey.person where person_id is not null',
  );
  return new Map(rows.map(({ person_id, id }) => [person_id, id]));
}

/** Figures with a decimal, as people read them. */
const numbersIn = (words: string): Set<string> => new Set(words.match(/[−+-]?\d[.,]\d\b(?![.,]\d)/g) ?? []);

const csrfOf = (visit: Visit): string => /name="csrf" value="([^"]+)"/.exec(visit.page.html)?.[1] ?? '';
