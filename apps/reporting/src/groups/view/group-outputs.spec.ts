import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { ReportPrinter } from '../../view/report-printer.js';
import { groupViewOf } from './group-view-of.js';
import { type GroupView } from './group-view.js';
import { renderGroupHtml } from './render-group-html.js';
import { sampleGroup, type SampleGroup } from './sample-group.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const library = content('development') as DevelopmentLibrary;
const printer = new ReportPrinter();
afterAll(() => printer.close());

const view = (sample: SampleGroup, title = 'Autumn round', paper: GroupView['paper'] = 'a4'): GroupView =>
  groupViewOf({
    document: sampleGroup(instrument, library, sample),
    instrument,
    library,
    title,
    takenUp: null,
    paper,
    closedOn: '2026-10-30',
    madeOn: '2026-11-20',
  });
const read = async (group: GroupView): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await printer.printGroup(group)) }).promise;

async function wordsOf(document: PDFDocumentProxy): Promise<string> {
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return squeezed((await Promise.all(pages)).join(' '));
}

/** White space differs between outputs, and lines break where they must. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const UNITS = { people: 24, attribute: 'unit', parts: ['Sales', 'Operations', 'Care'] } as const;

describe('the group report as page and as PDF', () => {
  it.each([
    ['of three units', UNITS],
    ['of eight people who said nothing of their roles', { people: 8, roles: false }],
    ['of a hundred people on twelve levels', { people: 100, attribute: 'level', parts: [...'ABCDEFGHIJKL'] }],
  ] as const)('says the same in both, on few pages: %s', async (_, sample) => {
    const group = view(sample);
    const document = await read(group);
    const page = parse(renderGroupHtml(group));
    page.querySelectorAll('svg').forEach((svg) => svg.remove());
    const [html, pdf] = [squeezed(page.text), await wordsOf(document)];
    const blocks = [...group.before, ...group.after];
    const tables = [group.map.table, ...blocks.flatMap((block) => block.tables)];
    const said = [
      ...group.contents.entries.map(({ heading }) => heading),
      ...group.map.sentences,
      ...blocks.flatMap(({ sentences }) => sentences),
      ...blocks.flatMap(({ terms }) => terms.map(({ text }) => text)),
      ...tables.flatMap(({ caption, rows, notes }) => [
        caption,
        ...notes.map(({ text }) => text),
        ...rows.map(({ header, cells }) =>
          [header, ...cells.flatMap(({ text, detail, below }) => [text, detail ?? '', below ?? ''])].join(''),
        ),
      ]),
    ].map(squeezed);
    expect(said.filter((words) => !html.includes(words))).toEqual([]);
    expect(said.filter((words) => !pdf.includes(words))).toEqual([]);
    expect(tables.every(({ columns }) => columns.length <= 7)).toBe(true);
    expect(document.numPages).toBeGreaterThanOrEqual(4);
    expect(document.numPages).toBeLessThanOrEqual(sample.people === 100 ? 8 : 6);
  });

  it('stays on six pages of US Letter, which are shorter', async () => {
    expect((await read(view(UNITS, 'Autumn round', 'us-letter'))).numPages).toBeLessThanOrEqual(6);
  });

  it('is a tagged PDF/UA-1 with title, language, bookmarks and words for its map', async () => {
    const group = view(UNITS);
    const document = await read(group);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'The group as a whole: Autumn round', Language: 'en-GB' });
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>1</);
    expect((await document.getOutline()).map(({ title }) => title)).toEqual(
      group.contents.entries.map(({ heading }) => heading),
    );
    const trees = await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) =>
        JSON.stringify(await (await document.getPage(at + 1)).getStructTree()),
      ),
    );
    const tags = trees.join();
    expect(tags).toContain(group.map.figure.alternative);
    const tables = 1 + [...group.before, ...group.after].flatMap((block) => block.tables).length;
    expect(tags.match(/"role":"Table"/g)).toHaveLength(tables);
  });

  it('leaves out a sentence whose figure is not shown, and says so', () => {
    const [talent, role, investment] = view({ people: 8, roles: false }).before[1]!.terms;
    expect(talent?.text).not.toContain('For roles that centre on');
    expect(role?.text).toMatch(/^State in each role profile.*A sentence is left out here/);
    expect(investment?.text).toMatch(/^The cohort averages [\d.]+ for leadership.*Check that spending/);
    expect([talent, role, investment].every((term) => !term?.text.includes('{{'))).toBe(true);
  });

  it('takes a hostile title and unit as text', async () => {
    const title = '#import "/etc/passwd": * <img src=x onerror=alert(1)> {{7*7}} \u202E';
    const group = view({ ...UNITS, parts: ['<script>1</script>', '=1+1', '#panic()'] }, title);
    const html = renderGroupHtml(group);
    expect(html).not.toMatch(/<script>1|<img/);
    expect(await wordsOf(await read(group))).toContain(squeezed('#import "/etc/passwd": *'));
  });
});
