import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Instrument } from '#domain/instrument';
import { contentIn } from '../content/content-in.js';
import { guideViewOf } from './guide-view-of.js';
import { type GuideView } from './guide-view.js';
import { renderGuideHtml } from './render-guide-html.js';
import { ReportPrinter } from './report-printer.js';
import { sampleFacts, sampleRelease, type Sample } from './sample-release.js';
import { type SubjectFacts } from './subject-facts.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const printer = new ReportPrinter();
afterAll(() => printer.close());

const everyone = { self: 1, manager: 1, peer: 5, direct_report: 4 };
/** A guide in the language of its facts. */
const guide = (sample: Sample, facts: Partial<SubjectFacts> = {}): GuideView => {
  const given = { ...sampleFacts, ...facts };
  const release = sampleRelease(instrument, sample);
  return guideViewOf({ release, facts: given, ...contentIn(given.language, instrument) });
};

const read = async (view: GuideView): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(await printer.printGuide(view)), verbosity: 0 }).promise;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

async function wordsOf(document: PDFDocumentProxy): Promise<string> {
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return squeezed((await Promise.all(pages)).join(' '));
}

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

async function rolesIn(document: PDFDocumentProxy): Promise<string[]> {
  const flat = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)];
  const trees = Array.from({ length: document.numPages }, async (_, index) =>
    (await document.getPage(index + 1)).getStructTree(),
  );
  return (await Promise.all(trees)).flatMap((tree) => flat(tree as Tag).map(({ role = '' }) => role));
}

describe('the guide as page and as PDF', () => {
  it('is a tagged PDF/UA-1 of two pages, with title, language, bookmarks and table headers', async () => {
    const view = guide({ answers: everyone });
    const document = await read(view);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Before you meet Maya Lindqvist', Language: 'en-GB' });
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>1</);
    expect(document.numPages).toBe(2);
    const [top] = await document.getOutline();
    expect([top?.title, ...(top?.items ?? []).map(({ title }: { title: string }) => title)]).toEqual([
      view.title,
      view.agenda.heading,
      view.role.heading,
      view.avoid.heading,
      ...view.openings.map(({ heading }) => heading),
      view.positions.heading,
      view.paths.heading,
      view.notes,
    ]);
    const roles = await rolesIn(document);
    const count = (role: string) => roles.filter((one) => one === role).length;
    // Agenda and questions: three heads each.
    expect([count('H1'), count('Table'), count('TH')]).toEqual([1, 2, 6]);
    expect(count('H2')).toBe(8);
  });

  it('stays on two pages with long names, many positions and the guard, in both languages, on both papers', async () => {
    const long = 'Maximiliana-Alexandrina von Hohenstaufen-Wittelsbach de la Vega y Montenegro';
    const facts = {
      name: long,
      firstName: long.slice(0, 23),
      jobTitle: `${long}, Operations`,
      roundTitle: long,
      choices: {
        self: {
          situations: ['team_motivation', 'operations_optimisation', 'change_initiatives'],
          important: [],
        },
        manager: {
          situations: ['project_execution', 'process_improvement', 'crisis_response'],
          important: [],
        },
      },
    };
    const samples = [1, 2, 3, 4].map((seed): Sample => ({ answers: everyone, seed }));
    const most = [
      ...samples,
      ...[5, 6, 7, 8, 9, 10, 11, 12].map((seed): Sample => ({
        answers: { self: 1, peer: 3 },
        unseen: 0.4,
        seed,
      })),
    ]
      .map((sample) => ({ sample, rows: guide(sample).positions.rows.length }))
      .sort((a, b) => b.rows - a.rows)
      .slice(0, 3);
    for (const paper of ['a4', 'us-letter'] as const)
      for (const sample of [...most.map((one) => one.sample), { answers: everyone, lift: -1.5 }]) {
        for (const language of ['en-GB', 'de-DE'])
          expect((await read(guide(sample, { ...facts, paper, language }))).numPages).toBe(2);
      }
  });

  it('says the same in both, and takes hostile names as text', async () => {
    for (const name of [
      'Maya Lindqvist',
      '#eval("1+1") $x$ *bold* = Heading',
      '</div><script>alert(1)</script>',
    ]) {
      const view = guide({ answers: everyone }, { name, firstName: name });
      const html = renderGuideHtml(view);
      const page = squeezed(
        html
          .replace(/<[^>]+>/g, ' ')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#x27;/g, "'")
          .replace(/&#x3D;/g, '=')
          .replace(/&amp;/g, '&'),
      );
      const pdf = await wordsOf(await read(view));
      const words = [
        view.guard.text,
        view.role.text,
        view.agenda.intro,
        ...view.avoid.lines,
        ...view.agenda.steps.flatMap(({ text, note, minutes }) => [text, note ?? '', minutes ?? '']),
        ...view.openings.flatMap(({ entries }) =>
          entries.flatMap((entry) => [entry.name, entry.position, entry.figures, entry.question]),
        ),
        ...view.positions.rows.flatMap(({ position, areas, question }) => [position, areas, question]),
        ...view.paths.entries.flatMap(({ title, question, ask }) => [title, question, ask ?? '']),
      ];
      for (const said of words.map(squeezed)) {
        expect(page).toContain(said);
        expect(pdf).toContain(said);
      }
      expect(html).not.toMatch(/<script|style=/);
    }
  });
});
