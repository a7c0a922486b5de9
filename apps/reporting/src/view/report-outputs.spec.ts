import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { renderReportHtml } from './render-report-html.js';
import { ReportPrinter } from './report-printer.js';
import { reportViewOf } from './report-view-of.js';
import { type ReportView } from './report-view.js';
import { type CellView, type TableView } from './table-view.js';
import { sampleComments, sampleFacts, sampleRelease } from './sample-release.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const library = content('development') as DevelopmentLibrary;
const answers = { self: 1, manager: 1, peer: 5, direct_report: 4 };
const printer = new ReportPrinter();
afterAll(() => printer.close());

const view = (comments = sampleComments, name = sampleFacts.name, seed = 1): ReportView =>
  reportViewOf({
    release: sampleRelease(instrument, { answers, comments, seed }),
    ...{ instrument, library, facts: { ...sampleFacts, name, firstName: name, jobTitle: name } },
  });

const read = async (report: ReportView): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await printer.print(report)) }).promise;

async function wordsOf(document: PDFDocumentProxy): Promise<string> {
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return squeezed((await Promise.all(pages)).join(' '));
}

interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

async function tagsOf(document: PDFDocumentProxy): Promise<Tag[]> {
  const flat = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)];
  const trees = Array.from({ length: document.numPages }, async (_, index) =>
    (await document.getPage(index + 1)).getStructTree(),
  );
  return (await Promise.all(trees)).flatMap((tree) => flat(tree as Tag));
}

const tablesOf = ({ answered, ways, glance, balance, details }: ReportView): readonly TableView[] => [
  ...[answered.table, ways.contrasts?.table, ways.role.table, ways.weighted].filter((table) => table != null),
  ...[...glance.figures, ...balance.figures].map(({ table }) => table),
  ...details.flatMap(({ competencies }) => competencies.map(({ table }) => table)),
];

/** White space differs between outputs, and lines break where they must. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const textOf = (html: string): string =>
  squeezed(
    html
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#x27;|&#39;/g, "'")
      .replace(/&#x3D;/g, '=')
      .replace(/&#x60;/g, '`')
      .replace(/&amp;/g, '&'),
  );

describe('the report as page and as PDF', () => {
  it('says the same in both: every heading, cell, comment, reason and action', async () => {
    const report = view();
    const [page, pdf] = [textOf(renderReportHtml(report)), await wordsOf(await read(report))];
    const cellText = ({ text, detail, below }: CellView) => [text, detail ?? '', below ?? ''].join('');
    const counts = ({ strip }: CellView) =>
      strip?.alternative.match(/\d+(, \d+){4}/)?.[0].replaceAll(', ', '') ?? '';
    const rows = tablesOf(report).flatMap((table) => table.rows);
    const onPage = rows.map(({ header, cells }) => header + cells.map(cellText).join(''));
    const inPrint = rows.map(
      ({ header, cells }) => header + cells.map((cell) => cellText(cell) + counts(cell)).join(''),
    );
    const sentences = [
      ...report.contents.entries.map(({ heading }) => heading),
      ...report.glance.sentences,
      ...[...report.balance.text, ...report.balance.notes, ...report.ways.role.notes],
      ...[...report.strengths.entries, ...report.gaps.entries].flatMap(({ narrative, terms }) => [
        ...[narrative, ...terms.map(({ text }) => text)],
      ]),
      ...[...report.month.lines.map(({ label }) => label), report.month.thanks.text],
      ...report.details.flatMap(({ competencies }) =>
        competencies.flatMap(({ narrative, notes }) => [narrative, ...notes]),
      ),
      ...report.comments.questions.flatMap(({ lists }) => lists.flatMap(({ texts }) => texts)),
      ...report.paths.cards.flatMap(({ why, actions }) => [why, ...actions.map(({ text }) => text)]),
      ...report.method.rules.map(({ text }) => text),
    ];
    for (const words of [...onPage, ...sentences].map(squeezed)) expect(page).toContain(words);
    for (const words of [...inPrint, ...sentences].map(squeezed)) expect(pdf).toContain(words);
  });

  it('is a tagged PDF/UA-1 with title, language, bookmarks, table headers and words for each figure', async () => {
    const report = view();
    const document = await read(report);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Feedback report for Maya Lindqvist', Language: 'en-GB' });
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>1</);
    expect((await document.getOutline()).map(({ title }) => title)).toEqual(
      report.contents.entries.map(({ heading }) => heading),
    );
    const tags = await tagsOf(document);
    const figures = tags.filter(({ role, alt }) => role === 'Figure' && alt);
    const tables = tablesOf(report);
    const strips = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ strip }) => strip ?? [])),
    );
    expect(figures.map(({ alt }) => alt).sort()).toEqual(
      [...report.glance.figures, ...report.balance.figures, ...strips]
        .map(({ alternative }) => alternative)
        .sort(),
    );
    // Of ten competencies, two pictures at a glance, two of the balance, answers, contrasts, role and emphasis.
    expect(tables).toHaveLength(10 + 2 + 2 + 1 + 3);
    expect(tags.filter(({ role }) => role === 'Table')).toHaveLength(tables.length);
    expect(tags.filter(({ role }) => role === 'TH').length).toBeGreaterThanOrEqual(
      tables.reduce((sum, { columns }) => sum + columns.length, 0),
    );
    expect(document.numPages).toBeGreaterThanOrEqual(12);
    expect(document.numPages).toBeLessThanOrEqual(15);
  });

  it('gives the same bytes for the same view', async () => {
    const [first, second] = [await printer.print(view()), await printer.print(view())];
    expect(first.equals(second)).toBe(true);
  });

  it('has one h1, no skipped level, heads with a scope and a caption on every table', () => {
    const html = renderReportHtml(view());
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    expect(html.match(/<table/g)).toHaveLength(18);
    expect(html.match(/<caption>[^<]/g)).toHaveLength(18);
    expect(html).not.toMatch(/style=|<script|javascript:/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
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
    for (const name of hostile) {
      const report = view(comments, name);
      const html = renderReportHtml(report);
      expect(html).not.toMatch(/<script|<img|<style|<iframe/);
      expect(textOf(html)).toContain(squeezed(name));
      const pdf = await wordsOf(await read(report));
      for (const text of new Set(report.comments.questions[0]!.lists.flatMap(({ texts }) => texts)))
        expect(pdf).toContain(squeezed(text));
      expect(pdf).toContain(squeezed(name));
    }
  });

  it('prints [character] for what the fonts lack, and the page keeps it', async () => {
    const report = view([['Ask Яна \u202e漢字'], ['Ask Яна \u202e漢字'], ['Ask Яна \u202e漢字']], 'Яна');
    expect(await wordsOf(await read(report))).toContain('Ask[character][character]');
    expect(renderReportHtml(report)).toContain('Ask Яна');
  });
});
