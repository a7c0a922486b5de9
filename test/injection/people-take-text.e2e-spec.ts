import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readXlsx } from 'hucre/xlsx';
import { parse } from 'node-html-parser';
import type { Browser, Page } from 'playwright-core';
import { hostileOf, MEGABYTE } from '../fixtures/hostile-strings.js';
import { eventually } from '../support/eventually.js';
import { launchedBrowser } from '../support/launched-browser.js';
import { pdfWords } from '../support/report-text.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { linkIn } from '../support/steps/link-in.js';
import { signIn } from '../support/steps/sign-in.js';
import { Visit } from '../support/visit.js';

const RATERS = ['M1', 'P1', 'P2', 'P3', 'P4'];
const HEADS = ['person_id', 'email', 'given_name', 'family_name', 'job_title', 'unit', 'manager_id'];
const NAME = '<img src=x onerror=alert(1)>{{7*7}}#read("/etc/passwd")';
const ID = '=HYPERLINK("http://evil.example","../../etc")';
const TITLE = `"><script>alert(2)</script>{{{raw}}} #panic("x") ${'=1+1'}`;
const PURPOSE = 'Bcc: victim@evil.example\r\n\r\n<iframe src="//evil.example/"></iframe>{{constructor}}';
const CONTACT = '</p><svg onload=alert(3)> #eval("1") \u202etxt.exe';
const COVER = '<meta http-equiv=refresh content="0;url=http://evil.example/"> $x$ @ref';
/** One box of the questionnaire takes 1,500 characters; these go in by turns. */
const COMMENTS = [
  ...hostileOf('html', 'attribute', 'css', 'handlebars', 'typst', 'json', 'sql', 'address', 'path'),
].filter((text) => !/[\u0000\t]/.test(text));

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Hostile text on the whole way that text takes: from HR and raters to everybody who reads. */
describe('hostile text, from hand to hand', () => {
  let on: RunningPlatform;
  let hr: Visit;
  let hrEmail: string;
  let browser: Browser | undefined;
  let round: string;
  let report: string;
  const emailOf = (id: string) => `${id.toLowerCase()}@example.org`;
  beforeAll(async () => {
    on = await runningPlatform();
    ({ hrEmail } = await givenOrganisation(on, '<b>Works</b> {{x}}'));
    hr = await signIn(on, hrEmail);
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await on?.stop();
  });

  const importing = async (rows: readonly (readonly string[])[]) => {
    await hr.get('/hr/people/import');
    return hr.upload('/hr/people/import', { file: stringify([HEADS, ...rows]) });
  };
  const people = () =>
    on.db.sql<{ display_name: string }>('select display_name from survey.person where not hr');

  it('is refused with a reason where no text can hold it, and nothing is written', async () => {
    for (const text of hostileOf('control').filter((given) =>
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(given),
    )) {
      const page = await importing([['X1', 'x1@example.org', text, 'Name', '', '', '']]);
      expect({ text, status: page.status }).toEqual({ text, status: 422 });
      expect(page.html).toContain('The file is not plain text.');
    }
    for (const text of hostileOf('address').filter(
      (given) => given.includes('//evil') || given.includes('://'),
    )) {
      const refused = await importing([['X1', 'x1@example.org', `${text}/`, 'Name', '', '', '']]);
      expect({ text, status: refused.status }).toEqual({ text, status: 422 });
      expect(refused.html).toContain('A name may not hold a web address.');
    }
    const page = await importing([['X1', 'x1@example.org\r\nBcc: y@example.org', 'X', 'Name', '', '', '']]);
    expect([page.status, page.html.includes('Import 1')]).toEqual([422, false]);
    expect(await people()).toEqual([]);
  });

  it('is taken as text from files and forms', async () => {
    const page = await importing([
      [ID, emailOf('S1'), NAME, '\u202eLast', '=1+1', '@SUM(1)', 'M1'],
      ...RATERS.map((id, at) => [
        id,
        emailOf(id),
        hostileOf('mail')[at] ?? '',
        hostileOf('spreadsheet')[at] ?? 'x',
        '',
        '',
        '',
      ]),
    ]);
    expect(page.status).toBe(201);
    expect((await hr.upload('/hr/people/import', {})).html).toContain('6 people written.');
    await hr.get('/admin/settings');
    await hr.upload('/admin/settings', {}, { supportContact: CONTACT, coverText: COVER });
    await hr.send('/admin/settings', { step: 'save' });
    await hr.get('/hr/cycles/new');
    const closesOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await hr.send('/hr/cycles/new', {
      title: TITLE,
      purpose: PURPOSE,
      closesOn,
      releaseMode: 'direct',
      hrReads: 'yes',
    });
    round = /\/hr\/cycles\/([0-9a-f-]{36})\/set-up$/.exec(hr.path)?.[1] ?? '';
    expect(parse(hr.page.html).querySelectorAll('iframe, main script, main img, main svg[onload]')).toEqual(
      [],
    );
    const lists = stringify([
      ['subject_id', 'rater_id', 'relationship'],
      ...RATERS.map((id) => [ID, id, id === 'M1' ? 'manager' : 'peer']),
    ]);
    await hr.get(`/hr/cycles/${round}/raters/import`);
    await hr.upload(`/hr/cycles/${round}/raters/import`, { file: lists });
    await hr.upload(`/hr/cycles/${round}/raters/import`, {});
    await hr.get(`/hr/cycles/${round}/launch`);
    await hr.send(`/hr/cycles/${round}/launch`);
    expect(await on.db.sql('select state from survey.cycle')).toEqual([{ state: 'collecting' }]);
  });

  it('comes by mail as text, to one person, with nothing to fetch', async () => {
    await linkFor(on, emailOf('M1'), /./);
    for (const id of RATERS) await linkFor(on, emailOf(id), /asks for your feedback/);
    for (const mail of on.mail.mails) {
      expect([mail.to].flat().flatMap((to) => to?.value ?? [])).toHaveLength(1);
      expect([...mail.headers.keys()].sort()).toEqual(
        ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'].sort(),
      );
      expect(mail.attachments).toEqual([]);
      const html = parse(String(mail.html));
      expect(html.querySelectorAll('img, svg, script, iframe, link, form, object, base')).toEqual([]);
      for (const link of html.querySelectorAll('a'))
        expect(new URL(link.getAttribute('href') ?? '').origin).toBe(on.url);
      expect(
        html
          .querySelectorAll('*')
          .flatMap((one) => Object.keys(one.attributes))
          .filter((name) => name.startsWith('on')),
      ).toEqual([]);
    }
    const [mail] = on.mail.to(emailOf('P1')).filter(({ subject }) => /asks for your/.test(subject ?? ''));
    expect(mail?.subject).toContain(NAME);
    expect(squeezed(mail?.text ?? '')).toContain(squeezed(PURPOSE));
    expect(squeezed(parse(String(mail?.html)).text)).toContain(squeezed(PURPOSE));
  });

  it('is answered with by raters, but not by the megabyte', async () => {
    const large = new Visit(on.url);
    await large.get(await linkFor(on, emailOf('P1')));
    for (const [at, id] of ['S1', ...RATERS].entries()) {
      const size = Math.ceil(COMMENTS.length / 18);
      const boxes = [0, 1, 2].map((box) =>
        COMMENTS.slice((at * 3 + box) * size, (at * 3 + box + 1) * size)
          .join('\n')
          .slice(0, 1500),
      );
      const sent = await answer(on, await linkFor(on, emailOf(id)), at % 2 === 0 ? 4 : 3, boxes);
      expect(sent.html).toMatch(/[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/);
    }
    const link = await linkFor(on, emailOf('P1'));
    await large.get(link);
    await large.send(link);
    await large.get('/answer/comments');
    const refused = await large.send('/answer/comments', { 'words-1': MEGABYTE });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    await hr.get(`/hr/cycles/${round}/close`);
    await hr.send(`/hr/cycles/${round}/close`);
    report = await eventually(async () => {
      const [row] = await on.db.sql<{ id: string; state: string }>('select id, state from reporting.report');
      if (row?.state !== 'ready') throw new Error(`the report is ${row?.state ?? 'not there'}`);
      return row.id;
    }, 30_000);
    await hr.get(`/reports/cycles/${round}/release/confirm?which=ready`);
    await hr.send(`/reports/cycles/${round}/release`);
    expect(await on.db.sql('select state from reporting.report')).toEqual([{ state: 'released' }]);
  }, 120_000);

  it('stands in page, print, archive and exports as it was typed', async () => {
    const subject = await signIn(on, emailOf('S1'));
    const page = parse((await subject.get(`/reports/${report}`)).html);
    const told = page
      .querySelectorAll('.report-comments li')
      .map((one) => one.text)
      .join('\n');
    const pdf = squeezed(await pdfWords((await subject.download(`/reports/${report}/pdf`)).bytes));
    const missing = COMMENTS.filter((text) => !told.includes(text.trim()));
    expect(missing).toEqual([]);
    expect(pdf).toContain(squeezed(NAME));
    expect(pdf).toContain(squeezed('#read("/etc/passwd")'));
    const zip = Buffer.from((await hr.download(`/reports/cycles/${round}/zip`)).bytes).toString('latin1');
    const names = [...zip.matchAll(/PK\x01\x02[^]{42}([^]*?\.pdf)/g)].map(([, name]) => name);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^[\w.-]+\.pdf$/);
    const csv = Buffer.from((await hr.download(`/reports/cycles/${round}/exports/figures.csv`)).bytes);
    for (const row of parseCsv<Record<string, string>>(csv, { columns: true, bom: true }))
      expect(row.subject_id).toBe(`'${ID}`);
    const xlsx = await hr.download(`/reports/cycles/${round}/exports/figures.xlsx`);
    const cells = (await readXlsx(xlsx.bytes)).sheets[0]!.rows.flat();
    expect(cells).toContain(ID);
    expect(cells.every((cell) => cell === null || ['string', 'number'].includes(typeof cell))).toBe(true);
  });

  it('runs nothing and fetches nothing in a browser', async () => {
    browser = await launchedBrowser();
    const strange: string[] = [];
    const opened = async (email: string): Promise<Page> => {
      const page = await (await browser!.newContext({ baseURL: on.url })).newPage();
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== on.url) strange.push(`fetched ${request.url()}`);
      });
      page.on('dialog', (dialog) => {
        strange.push(`ran ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('console', (message) => {
        if (message.type() === 'error') strange.push(`said ${message.text()}`);
      });
      page.on('pageerror', (error) => strange.push(`broke ${error.message}`));
      const before = on.mail.to(email).filter(({ subject }) => subject === 'Your sign-in link').length;
      await page.goto('/sign-in');
      await page.getByLabel('Your e-mail address').fill(email);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      const mail = await eventually(() => {
        const mails = on.mail.to(email).filter(({ subject }) => subject === 'Your sign-in link');
        return mails[before] ?? Promise.reject<never>(new Error('no mail yet'));
      });
      await page.goto(linkIn(mail));
      await page.getByRole('button', { name: 'Sign in now' }).click();
      return page;
    };
    const look = async (page: Page, ...paths: readonly string[]) => {
      for (const path of paths) {
        expect([path, (await page.goto(path))?.status()]).toEqual([path, 200]);
        expect(new URL(page.url()).pathname).toBe(path);
      }
    };
    await look(
      await opened(emailOf('S1')),
      '/home',
      '/reports/mine',
      `/reports/${report}`,
      `/reports/${report}/plan`,
    );
    await look(
      await opened(hrEmail),
      '/home',
      '/hr/people',
      '/hr/cycles',
      `/hr/cycles/${round}`,
      '/admin/settings',
      `/hr/cycles/${round}/raters`,
      `/reports/cycles/${round}`,
      `/reports/cycles/${round}/exports`,
    );
    expect(strange).toEqual([]);
  }, 90_000);
});
