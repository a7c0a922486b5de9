import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type HTMLElement, parse } from 'node-html-parser';
import { type DevelopmentLibrary } from '#domain/development';
import { atkinsonHyperlegible, fontCoverage, printableText } from '#infra/pdf';
import { renderReportPage } from '../../apps/reporting/src/offline/render-report-page.js';
import { ReportPrinter } from '../../apps/reporting/src/view/report-printer.js';
import { reportFileName } from '../../apps/reporting/src/view/report-file-name.js';
import { reportViewOf } from '../../apps/reporting/src/view/report-view-of.js';
import { sampleFacts, sampleRelease } from '../../apps/reporting/src/view/sample-release.js';
import { readWords } from '../../apps/survey/src/answers/answer-forms.js';
import { HOSTILE, MEGABYTE } from '../fixtures/hostile-strings.js';
import { pdfWords } from '../support/report-text.js';
import { INSTRUMENT as instrument } from '../support/sample-cycle.js';

const library = JSON.parse(readFileSync('content/development.json', 'utf8')) as DevelopmentLibrary;
const answers = { self: 1, manager: 1, peer: 8, direct_report: 8 };
const raters = Object.values(answers).reduce((sum, count) => sum + count);
const QUESTIONS = 3;
const covers = fontCoverage(atkinsonHyperlegible().map((file) => readFileSync(file)));

/** Everywhere that somebody's text stands in a report. */
interface Texts {
  readonly name: string;
  readonly jobTitle: string;
  readonly round: string;
  readonly organisation: string;
  readonly cover: string;
  readonly contact: string;
  readonly comments: readonly string[];
}
const FIELDS = ['name', 'jobTitle', 'round', 'organisation', 'cover', 'contact'] as const;

const reportOf = ({ name, jobTitle, round, organisation, cover, contact, comments }: Texts) =>
  reportViewOf({
    instrument,
    library,
    release: sampleRelease(instrument, {
      answers,
      comments: Array.from({ length: raters }, (_, rater) =>
        Array.from({ length: QUESTIONS }, (_, at) => comments[rater * QUESTIONS + at] ?? ''),
      ),
    }),
    facts: {
      ...sampleFacts,
      name,
      firstName: name,
      jobTitle,
      roundTitle: round,
      supportContact: contact,
      brand: { organisation, colour: null, coverText: cover, logo: null },
    },
  });

const everywhere = (text: string): Texts => ({
  name: text,
  jobTitle: text,
  round: text,
  organisation: text,
  cover: text,
  contact: text,
  comments: [text, text, text],
});

/** A page without its words: each element with its attributes, in order. Ours have no text of others in them. */
const shapeOf = (page: string): string[] =>
  parse(page, { comment: true })
    .querySelectorAll('*')
    .map(
      ({ rawTagName, attributes }: HTMLElement) =>
        `${rawTagName} ${JSON.stringify(withoutWords(attributes))}`,
    );

const withoutWords = (attributes: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, /^aria-label$|^alt$/.test(name) ? '' : value]),
  );

/** White space differs between outputs, and lines break where they must. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const batches = <Entry>(all: readonly Entry[], size: number): Entry[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const texts = HOSTILE.map(({ text }) => text);
const short = texts.filter((text) => text !== MEGABYTE);

describe('a report of hostile text', () => {
  const printer = new ReportPrinter();
  afterAll(() => printer.close());

  it('is tried with two hundred different strings or more', () => {
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(new Set(texts).size).toBe(texts.length);
    expect(MEGABYTE.length).toBeGreaterThanOrEqual(1_048_576);
  });

  it('has no element and no attribute more than a harmless one, and every word of the text', () => {
    const harmless = new Map<number, string[]>(); // its shape depends on the number of comments alone
    for (const batch of batches(short, 18)) {
      const plain = { ...everywhere('Harmless'), comments: batch.map(() => 'Harmless') };
      const shape = harmless.get(batch.length) ?? shapeOf(renderReportPage(reportOf(plain)));
      harmless.set(batch.length, shape);
      const hostile = reportOf({ ...everywhere(batch.join(' | ')), comments: batch });
      const page = renderReportPage(hostile);
      expect(shapeOf(page)).toEqual(shape);
      const root = parse(page);
      const textsOf = (place: string) => root.querySelectorAll(place).map((one) => one.text);
      const told = squeezed(batch.join(' | '));
      for (const place of ['h1', '.lead', '.report-facts', '.report-cover > p', 'title', 'main'])
        expect(squeezed(textsOf(place).join(' '))).toContain(told);
      for (const text of batch) expect(textsOf('.report-comments li')).toContain(text.trim());
    }
  }, 60_000);

  const printed = async (given: Texts): Promise<string> => {
    const report = reportOf(given);
    // A text that goes over a page has the foot of that page within.
    return squeezed(await pdfWords(await printer.print(report)))
      .replaceAll(squeezed(report.footer), '')
      .replaceAll(/Page\d+/g, '');
  };
  /** A text as print has it: a font's own characters stay, the others become a mark. */
  const inPrint = (text: string): string => {
    const told = squeezed(printableText(text, covers));
    if (/^[\x20-\x7e]*$/.test(text)) expect(told).toBe(squeezed(text));
    return told;
  };

  it('prints every comment in the letters that the font has, and a mark for what it lacks', async () => {
    for (const batch of batches(short, raters * QUESTIONS)) {
      const pdf = await printed({ ...everywhere('Harmless'), comments: batch });
      expect(batch.map(inPrint).filter((told) => !pdf.includes(told))).toEqual([]);
    }
  }, 60_000);

  it('prints every name, title and line of the organisation alike', async () => {
    const names = short.filter(({ length }) => length <= 200);
    for (const batch of batches(names, FIELDS.length * 12)) {
      const fields = FIELDS.map((field, at) => [field, batch.slice(at * 12, (at + 1) * 12).join(' | ')]);
      const given = { ...everywhere('Harmless'), ...Object.fromEntries(fields) } as Texts;
      const pdf = await printed(given);
      expect(batch.map(inPrint).filter((told) => !pdf.includes(told))).toEqual([]);
    }
  }, 60_000);

  it('has a file name that is one plain name', () => {
    const document = sampleRelease(instrument, { answers });
    for (const text of short) {
      const name = reportFileName({ ...sampleFacts, personId: text }, { ...document, cycle: text });
      expect(name).toMatch(/^[\p{L}\p{N}_.-]+-r1\.pdf$/u);
      expect(name.length).toBeLessThan(260);
    }
  });

  it('is never asked to hold a megabyte of comment: the form refuses it in a sentence', () => {
    const body = { form: 'x', version: '0', 'words-1': MEGABYTE };
    expect(() => readWords(1, body)).toThrow(/Go back and try again/);
    const page = renderReportPage(reportOf({ ...everywhere('Harmless'), comments: [MEGABYTE] }));
    expect(parse(page).querySelectorAll('.report-comments b')).toEqual([]);
  });
});
