import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { contentIn } from '../../apps/reporting/src/content/content-in.js';
import { groupViewOf } from '../../apps/reporting/src/groups/view/group-view-of.js';
import { groupEnGb } from '../../apps/reporting/src/groups/view/group-words-en-gb.js';
import { groupWordsFor } from '../../apps/reporting/src/groups/view/group-words-for.js';
import { sampleGroup } from '../../apps/reporting/src/groups/view/sample-group.js';
import { guideViewOf } from '../../apps/reporting/src/view/guide-view-of.js';
import { renderReportHtml } from '../../apps/reporting/src/view/render-report-html.js';
import { ReportPrinter } from '../../apps/reporting/src/view/report-printer.js';
import { reportViewOf } from '../../apps/reporting/src/view/report-view-of.js';
import { type ReportView } from '../../apps/reporting/src/view/report-view.js';
import { sampleFacts, sampleRelease, type Sample } from '../../apps/reporting/src/view/sample-release.js';
import { enGb } from '../../apps/reporting/src/view/words/en-gb/en-gb.js';
import { instrumentIn, leavesOf } from './content-files.js';
import { textsIn } from './text-kinds.js';
import { FILLED, textsOfWords } from './texts-of-words.js';

const original = instrumentIn('en-GB');
const kommentare = [
  ['Ich höre zu, bevor ich entscheide.', 'Pläne früher teilen.', ''],
  ['Maja behält die Ruhe, wenn ein Start sich verschiebt.', '', 'Weniger Besprechungen ohne Agenda.'],
  ['Fragt vor jedem Termin, was wir brauchen.', 'Früher sagen, wenn sich Prioritäten ändern.', ''],
  ['', 'Aufschreiben, wer was entscheidet. Яна weiß es.', ''],
];
const facts = {
  ...sampleFacts,
  name: 'Maja Lindström-Überschär',
  firstName: 'Maja',
  jobTitle: 'Leiterin Kundenbetreuung',
  roundTitle: 'Herbstrunde 2026',
  supportContact: 'das Personalbüro',
};

/** The same person's report in two languages: the second is the English original. */
const reportsOf = (sample: Sample, more: object = {}): readonly [ReportView, ReportView] => {
  const release = sampleRelease(original, { comments: kommentare, ...sample });
  const inLanguage = (language: string) =>
    reportViewOf({ release, ...contentIn(language, original), facts: { ...facts, ...more, language } });
  return [inLanguage('de-AT'), inLanguage('en-GB')];
};

/** Enough different people that every position, a hidden group, a thin release and a missing self-rating occur. */
const SAMPLES: readonly (readonly [Sample, object?])[] = [
  ...[1, 2, 3, 4, 5, 6].map(
    (seed) =>
      [{ answers: { self: 1, manager: 1, peer: 5, direct_report: 4 }, seed, lift: (seed % 3) - 1 }] as const,
  ),
  [{ answers: { self: 1, manager: 1, peer: 4, direct_report: 2, other: 2 }, unseen: 0.4 }],
  [{ answers: { self: 1, manager: 1, peer: 5, direct_report: 2 } }, { manages: 'none' }],
  [{ answers: { self: 1, manager: 1, peer: 2 }, comments: [] }],
  [{ answers: { manager: 1, peer: 6, direct_report: 6 }, seed: 4 }, { supportContact: null }],
  [
    { answers: { self: 1, peer: 7, direct_report: 7 }, seed: 5, lift: 0.8 },
    { choices: { self: null, manager: null }, invited: null },
  ],
  [
    { answers: { self: 1, manager: 1, peer: 7 }, seed: 2 },
    {
      choices: {
        self: { situations: ['strategic_planning', 'steady_mix'], important: ['VIS', 'EMP'] },
        manager: { situations: ['operations_optimisation', 'crisis_response'], important: ['PRC', 'VIS'] },
      },
    },
  ],
];

/** Texts of a page as people read them; an SVG is read like a page. */
const readable = (text: string): string =>
  text
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*?aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** Runs of English words, from the report's own words and from the content, that a German report cannot hold. */
const english = [
  ...textsIn('en-GB').flatMap(({ kind, text }) => (kind === 'advice' || kind === 'about' ? [] : [text])),
  ...textsOfWords([enGb, groupEnGb]).map(({ text }) => text.replaceAll(FILLED, '{{}}')),
]
  .flatMap((text) => text.split(/\{\{[^}]*\}\}/))
  .map((part) => part.replace(/^[\s.,:;()“”"]+|[\s.,:;()“”"]+$/g, ''))
  .filter((part) => part.split(' ').length >= 2 && part.length >= 8);

const STOP_WORDS =
  /(?<!\p{L})(the|and|you|your|others|of|with|people|this|from|is|are|not shown|rating)(?!\p{L})/iu;

/** What is left in English of a text that should be German. */
function leftIn(text: string): readonly string[] {
  const stop = STOP_WORDS.exec(text.replace(/\b[\w-]+\[\]|detail-\w+/g, ''))?.[0];
  return [...english.filter((part) => text.includes(part)), ...(stop === undefined ? [] : [stop])];
}

const textOf = (given: object): string =>
  stringsIn(given)
    .map(({ value }) => readable(value))
    .join(' \n ');

describe('what goes with a German report', () => {
  it.each(SAMPLES)('is a guide without English: %j', (sample, more = {}) => {
    const release = sampleRelease(original, { comments: kommentare, ...sample });
    const guide = guideViewOf({
      release,
      ...contentIn('de', original),
      facts: { ...facts, ...more, language: 'de' },
    });
    expect(leftIn(textOf(guide))).toEqual([]);
    expect(guide.lang).toBe('de-DE');
  });

  it.each([
    { people: 12, attribute: 'unit', parts: ['Vertrieb', 'Betrieb'] },
    { people: 8, roles: false, peers: 3 },
  ] as const)('is a group report without English: %j', (sample) => {
    const { words, ...content } = contentIn('de', original);
    const group = groupViewOf({
      document: sampleGroup(original, content.library, sample),
      title: 'Herbstrunde',
      takenUp: null,
      ...content,
      words: groupWordsFor(words.locale),
      paper: 'a4',
      closedOn: '2026-10-30',
      madeOn: '2026-11-20',
    });
    expect(leftIn(textOf(group))).toEqual([]);
    expect(textOf(group)).toContain('20. November 2026');
  });
});

describe('a German report', () => {
  const printer = new ReportPrinter();
  let pdf: { text: string; info: object };
  const reports = SAMPLES.map(([sample, more]) => reportsOf(sample, more));
  const [report] = reports[0]!;

  beforeAll(async () => {
    const document = await getDocument({ data: new Uint8Array(await printer.print(report)) }).promise;
    const pages = Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    });
    const { info } = await document.getMetadata();
    pdf = { text: (await Promise.all(pages)).join(' '), info };
  });
  afterAll(() => printer.close());

  it('has no English left, whoever it is about', () => {
    expect(english.length).toBeGreaterThan(900);
    for (const [german] of reports) {
      expect(leftIn(textOf(german))).toEqual([]);
      expect(leftIn(readable(renderReportHtml(german)))).toEqual([]);
    }
  });

  it('has none in print either, and says that it is German', () => {
    expect(pdf.info).toMatchObject({
      Language: 'de-DE',
      Title: 'Feedbackbericht für Maja Lindström-Überschär',
    });
    const squeezed = (text: string) => text.replace(/[\s\u00ad]+/g, '');
    const text = squeezed(pdf.text);
    const runs = english.filter((part) => part.split(' ').length > 2).map(squeezed);
    expect(runs.filter((part) => part.length > 12 && text.includes(part))).toEqual([]);
    expect(pdf.text).toContain('30. Oktober 2026');
    expect(pdf.text).toContain('[Zeichen] weiß es.');
    expect(pdf.text).not.toContain('[character]');
  });

  it('has lang="de-DE"', () => {
    expect(report.lang).toBe('de-DE');
  });

  it('has the same figures as the English one, with a comma', () => {
    for (const each of reports) {
      const [german, other] = each.map((given) =>
        stringsIn(given).filter(({ key }) => !/[.](id|svg|narrow)$|^lang$/.test(key)),
      );
      const figures = (given = german) =>
        given?.map(({ key, value }) => `${key} ${figuresIn(value).join(' ')}`);
      expect(figures(german)).toEqual(figures(other));
      const text = german?.map(({ value }) => value).join(' ') ?? '';
      expect(text).toMatch(/\d,\d/);
      expect(text.replace(/\d\.\d\.\d|Berechnung \d\.\d/g, '')).not.toMatch(/\d\.\d/);
    }
  });
});

const stringsIn = (given: object) =>
  leavesOf(given, '').flatMap(({ key, value }) => (typeof value === 'string' ? [{ key, value }] : []));

/** Figures in a text, in order of size, since languages order words differently. */
const figuresIn = (text: string): readonly string[] =>
  (text.match(/[+−]?\d+(?:[.,]\d+)*/g) ?? []).map((figure) => figure.replaceAll(',', '.')).sort();
