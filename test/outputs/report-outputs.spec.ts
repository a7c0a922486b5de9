import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { contentIn } from '../../apps/reporting/src/content/content-in.js';
import { renderReportHtml } from '../../apps/reporting/src/view/render-report-html.js';
import { ReportPrinter } from '../../apps/reporting/src/view/report-printer.js';
import { reportViewOf } from '../../apps/reporting/src/view/report-view-of.js';
import { type ReportView } from '../../apps/reporting/src/view/report-view.js';
import {
  sampleAgain,
  sampleComments,
  sampleFacts,
  sampleRelease,
  type Sample,
} from '../../apps/reporting/src/view/sample-release.js';
import { type SubjectFacts } from '../../apps/reporting/src/view/subject-facts.js';
import { tablesIn } from '../../apps/reporting/src/view/tables-in.js';
import { pageText, printed, type Printed, squeezed } from '../support/printed.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const library = content('development') as DevelopmentLibrary;
const answers = { self: 1, manager: 1, peer: 5, direct_report: 4 };
const printer = new ReportPrinter();
afterAll(() => printer.close());

const view = (sample: Partial<Sample> = {}, facts: Partial<SubjectFacts> = {}): ReportView =>
  reportViewOf({
    release: sampleRelease(instrument, { answers, comments: sampleComments, ...sample }),
    instrument,
    library,
    facts: { ...sampleFacts, ...facts },
  });
/** Each report is printed once, and read once with its tags and once without. */
const prints = new Map<ReportView, Promise<Buffer>>();
const print = (report: ReportView): Promise<Buffer> => kept(prints, report, () => printer.print(report));
const [plain, tagged] = [new Map<ReportView, Promise<Printed>>(), new Map<ReportView, Promise<Printed>>()];
const read = (report: ReportView, withTags = false): Promise<Printed> =>
  kept(withTags ? tagged : plain, report, async () => printed(await print(report), withTags));

function kept<Result>(
  known: Map<ReportView, Promise<Result>>,
  report: ReportView,
  make: () => Promise<Result>,
): Promise<Result> {
  const result = known.get(report) ?? make();
  known.set(report, result);
  return result;
}

/** Every sentence and row of a report that both outputs must say, squeezed. */
function saidBy(report: ReportView): string[] {
  const { before, answered, ways, glance, balance, strengths, gaps, details, comments } = report;
  // The counts of a strip are a picture on the page and text in print.
  const rows = tablesIn(report).flatMap(({ rows: all }) =>
    all
      .filter(({ cells }) => cells.every(({ strip }) => strip === null))
      .map(({ header, cells }) =>
        [header, ...cells.flatMap(({ text, detail, below }) => [text, detail ?? '', below ?? ''])].join(''),
      ),
  );
  return [
    ...report.contents.entries.map(({ heading }) => heading),
    before.safety,
    before.support,
    answered.readers,
    report.cover.confidential,
    ways.different?.text ?? '',
    ...ways.role.notes,
    ...glance.sentences,
    ...balance.text,
    ...balance.notes,
    ...[...strengths.entries, ...gaps.entries].flatMap(({ name, narrative, terms }) => [
      name,
      narrative,
      ...terms.map(({ text }) => text),
    ]),
    ...strengths.notes,
    ...gaps.notes,
    ...details.flatMap(({ competencies }) =>
      competencies.flatMap(({ narrative, notes, certainty }) => [narrative, certainty ?? '', ...notes]),
    ),
    ...tablesIn(report).flatMap(({ caption, notes }) => [caption, ...notes.map(({ text }) => text)]),
    ...comments.questions.flatMap(({ lists }) => lists.flatMap(({ texts, note }) => [...texts, note ?? ''])),
    ...report.paths.cards.flatMap(({ why, actions }) => [why, ...actions.map(({ text }) => text)]),
    ...report.month.lines.map(({ label }) => label),
    ...report.method.rules.map(({ text }) => text),
    ...report.method.hidden,
    ...rows,
  ].map(squeezed);
}

/** A PNG of one colour, as the settings keep it. */
function png(width: number, height: number): Uint8Array {
  const table = Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value >>> 0;
  });
  const sum = (bytes: Buffer) => {
    let value = 0xffffffff;
    for (const byte of bytes) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
  };
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(sum(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x80)])),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const brand = {
  organisation: 'Northwind',
  colour: '#7a1fa2',
  coverText: 'Growing together',
  logo: png(60, 20),
};
const apart = {
  self: { situations: ['team_motivation'], important: ['VIS'] },
  manager: { situations: ['project_execution'], important: [] },
};
const again = sampleAgain(instrument, { before: { answers, seed: 2 }, now: { answers, seed: 3 } });
const longName = `${'Anne-Marie Konstantinopolous '.repeat(5)}`.slice(0, 120).trim();
const usual = view();
const onLetter = view({}, { paper: 'us-letter' });
const full = view({ answers: { self: 1, manager: 1, peer: 7, direct_report: 6, other: 5 } });
const branded = view({}, { brand });
const reports: readonly [string, ReportView][] = [
  ['the usual case', usual],
  ['the usual case on US Letter', onLetter],
  ['many groups with counts', full],
  ['joined groups', view({ answers: { self: 1, manager: 1, peer: 5, direct_report: 2 } })],
  ['no answer of oneself', view({ answers: { manager: 1, peer: 5, direct_report: 4 } })],
  ['too few others', view({ answers: { self: 1, manager: 1, peer: 2 } })],
  ['everything hidden', view({ answers: { peer: 2 } })],
  ['a conversation to have first', view({}, { choices: apart })],
  [
    'an earlier round',
    reportViewOf({
      release: again.release,
      instrument,
      library,
      facts: { ...sampleFacts, earlier: again.earlier },
    }),
  ],
  ['a brand', branded],
  ['a name of 120 characters', view({}, { name: longName, firstName: longName, jobTitle: longName })],
  ['a name of one letter', view({}, { name: 'X', firstName: 'X', jobTitle: null })],
  ['low figures', view({ lift: -1.4, seed: 2 })],
];

describe('the report as page and as PDF', () => {
  it.each(reports)('says the same in both: %s', async (_, report) => {
    const [page, { texts }] = [pageText(renderReportHtml(report)), await read(report)];
    // What runs at the foot of pages may stand in the middle of a sentence.
    const foot = new RegExp(`${escaped(squeezed(report.footer))}${report.pageWord}\\d+`, 'g');
    const pdf = texts.join('').replace(foot, '');
    for (const words of saidBy(report)) {
      expect(page).toContain(words);
      expect(pdf).toContain(words);
    }
  });

  it('is a tagged PDF/UA-1 with title, language, bookmarks, table headers and words for each figure', async () => {
    const report = usual;
    const { info, metadata, outline, bookmarks, tags } = await read(report, true);
    expect(info).toMatchObject({ Title: 'Feedback report for Maya Lindqvist', Language: 'en-GB' });
    expect(metadata).toMatch(/pdfuaid:part>1</);
    expect(outline).toEqual(report.contents.entries.map(({ heading }) => heading));
    // A bookmark is the name alone: no word of the position runs into it.
    for (const { name } of [...report.strengths.entries, ...report.details.flatMap((it) => it.competencies)])
      expect(bookmarks.filter((title) => title.includes(name)).every((title) => title === name)).toBe(true);
    for (const { name } of report.details.flatMap((it) => it.competencies)) expect(bookmarks).toContain(name);
    const alternatives = tags.filter(({ role, alt }) => role === 'Figure' && alt).map(({ alt }) => alt);
    const charts = [...report.glance.figures, ...report.balance.figures].map(
      ({ alternative }) => alternative,
    );
    const strips = tablesIn(report).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ strip }) => strip?.alternative ?? [])),
    );
    expect([...alternatives].sort()).toEqual([...charts, ...strips].sort());
    const tables = tablesIn(report);
    // 1 of answers, 3 of the role, 4 beside figures, 10 in detail. A table over two pages has its tag on both.
    expect(tables).toHaveLength(18);
    expect(tags.filter(({ role }) => role === 'Table').length).toBeGreaterThanOrEqual(18);
    const heads = tables.reduce((sum, { columns }) => sum + columns.length, 0);
    expect(tags.filter(({ role }) => role === 'TH').length).toBeGreaterThanOrEqual(heads);
  });

  it.each([
    ['en-GB', 'a4', 15],
    ['en-GB', 'us-letter', 15],
    ['de-DE', 'a4', 15],
    ['de-DE', 'us-letter', 16], // the longest words on the shortest paper
  ] as const)('has 12 to 15 pages in the usual case: %s on %s', async (language, paper, most) => {
    for (const [seed, lift] of [
      [1, -1.4],
      [2, 0],
      [5, 0.8],
    ] as const) {
      const report = reportViewOf({
        release: sampleRelease(instrument, { answers, comments: sampleComments, seed, lift }),
        ...contentIn(language, instrument),
        facts: { ...sampleFacts, language, paper },
      });
      const { pages } = await read(report);
      expect(pages).toBeGreaterThanOrEqual(12);
      expect(pages).toBeLessThanOrEqual(most);
    }
  });

  it('comes on A4 and on US Letter, from one template', async () => {
    const [a4, letter] = [await read(usual), await read(onLetter)];
    expect(a4.size.map(Math.round)).toEqual([595, 842]);
    expect(letter.size.map(Math.round)).toEqual([612, 792]);
    expect(letter.outline).toEqual(a4.outline);
  });

  it('gives the same bytes for the same view, and stays below 600 kB', async () => {
    const [first, second] = [await print(usual), await printer.print(view())];
    expect(first.equals(second)).toBe(true);
    for (const bytes of [first, await print(full)]) expect(bytes.length).toBeLessThan(600_000);
  });

  it('prints 3 and 300 comments', async () => {
    const of = (count: number, texts: readonly string[][]) =>
      view({ answers: { self: 1, manager: 1, peer: count }, comments: [[], [], ...texts] });
    const few = of(3, [['One'], ['Two'], ['Three']]);
    expect((await read(few)).texts.join('')).toContain('Three');
    const texts = Array.from({ length: 100 }, (_, at) =>
      [1, 2, 3].map((question) => `Comment ${at}.${question}`),
    );
    const { texts: many } = await read(of(100, texts));
    for (const text of texts.flat()) expect(many.join('')).toContain(squeezed(text));
  }, 60_000);

  it('has a logo with words, the text and the colour of the organisation, and colours no figure with it', async () => {
    const { tags, texts } = await read(branded, true);
    expect(tags.filter(({ alt }) => alt === 'Northwind')).toHaveLength(1);
    expect(texts[0]).toContain('Growingtogether');
    const report = branded;
    expect(report.accent).toBe('#7a1fa2');
    expect(JSON.stringify(report.glance)).not.toContain('#7a1fa2');
    expect(pageText(renderReportHtml(report))).toContain('Growingtogether');
    expect(renderReportHtml(report)).not.toMatch(/<img|data:image/);
  });

  it.each<[string, Partial<typeof brand>]>([
    ['a colour without contrast', { colour: '#fff3c4' }],
    ['a colour that is none', { colour: '#12345"; panic()' }],
    ['a logo that is no PNG', { logo: Buffer.from('<svg onload="alert(1)"/>'.repeat(4)) }],
    ['a logo beyond measure', { logo: Buffer.concat([png(10, 10), Buffer.alloc(300_000)]) }],
  ])('does without %s', async (_, fault) => {
    const report = view({}, { brand: { ...brand, ...fault } });
    if ('colour' in fault) expect(report.accent).toBe('#1d5c8a');
    if ('logo' in fault) expect(report.cover.logo).toBeNull();
    expect((await printer.print(report)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leads from how a figure was made to its rule, on the page and in print', async () => {
    const html = renderReportHtml(usual);
    const led = [...html.matchAll(/<dd>[^<]+ <a href="#(rule-\d+)">Rules? \d/g)].map(([, rule]) => rule);
    const shown = [...tablesIn(usual), ...usual.details].flatMap(({ sources }) => sources);
    expect(led).toEqual(expect.arrayContaining(shown.map(({ rule }) => rule)));
    expect(led).toHaveLength(shown.length);
    for (const rule of led) expect(html).toContain(`<dt id="${rule}">`);
    expect(usual.details.at(-1)?.sources).not.toEqual([]);
    const print = (await read(usual)).texts.join('');
    for (const { rules } of usual.details.at(-1)!.sources) expect(print).toContain(squeezed(rules));
  });

  it('has one h1, no skipped level, heads with a scope and a caption on every table', () => {
    const html = renderReportHtml(usual);
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    expect(html.match(/<table/g)).toHaveLength(18);
    expect(html.match(/<caption>[^<]/g)).toHaveLength(18);
    // Style shows one of each pair, so that assistive technology has each finding once.
    expect(html.match(/class="chart narrow"/g)).toHaveLength(4);
    expect(html).not.toMatch(/style=|<script|javascript:/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(html.match(/<details (?!.*open)/g)).toBeNull();
    expect(Buffer.byteLength(html)).toBeLessThan(250_000);
  });

  it('stays below 250 kB with every group and every count', () => {
    expect(Buffer.byteLength(renderReportHtml(full))).toBeLessThan(250_000);
  });

  it('takes hostile names and comments as text', async () => {
    const hostile = [
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '{{#with this}}{{lookup . "constructor"}}{{/with}} {{{raw}}}',
      '#eval("1+1") #read("/etc/passwd") $x$ *bold* _it_ = Heading @ref',
      '</svg><style>*{display:none}</style>',
      '\\"}]} #import "x.typ": *',
      "' onload='alert(1)",
    ];
    const comments = Array.from({ length: 10 }, (_, rater) => [hostile[rater % hostile.length] ?? '']);
    const [first, second, third, fourth, fifth, sixth] = hostile as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    for (const [name, jobTitle, contact] of [
      [first, second, third],
      [fourth, fifth, sixth],
    ]) {
      const names = { name: name!, firstName: name!, jobTitle: jobTitle!, debriefer: contact! };
      const organisation = { ...brand, organisation: jobTitle!, coverText: contact! };
      const report = view({ comments }, { ...names, supportContact: contact!, brand: organisation });
      const html = renderReportHtml(report);
      expect(html).not.toMatch(/<script|<img|<style|<iframe/);
      const [page, pdf] = [pageText(html), (await read(report)).texts.join('')];
      const texts = report.comments.questions[0]!.lists.flatMap((list) => list.texts);
      for (const text of [...new Set(texts), name!, jobTitle!, contact!]) {
        expect(page).toContain(squeezed(text));
        expect(pdf).toContain(squeezed(text));
      }
    }
  }, 60_000);

  it('prints [character] for what the fonts lack, and the page keeps it', async () => {
    const comments = Array.from({ length: 3 }, () => ['Ask Яна \u202e漢字']);
    const report = view({ comments }, { name: 'Яна', firstName: 'Яна' });
    expect((await read(report)).texts.join('')).toContain('Ask[character][character]');
    expect(renderReportHtml(report)).toContain('Ask Яна');
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
