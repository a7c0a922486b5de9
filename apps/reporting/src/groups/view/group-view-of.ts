import { type DevelopmentLibrary } from '#domain/development';
import { shortened } from '../../view/shortened.js';
import { shownIn } from '#domain/disclosure';
import { longDate } from '../../view/format-figures.js';
import { type GroupReport } from '../group-reports.service.js';
import { groupEnGb, type GroupWords } from './group-words-en-gb.js';
import { type GroupReading } from './group-reading.js';
import { type BlockView, type GroupView } from './group-view.js';
import { implicationsSection } from './implications-section.js';
import { mapSection } from './map-section.js';
import { partsSection, whoSection } from './part-sections.js';
import { importanceSection, investmentSection, rolesSection } from './role-sections.js';
import { linesSection, skillsSection } from './skills-section.js';

export type GroupViewInput = Pick<GroupReport, 'document' | 'instrument' | 'title' | 'takenUp' | 'paper'> & {
  readonly library: DevelopmentLibrary;
  /** YYYY-MM-DD. */
  readonly closedOn: string;
  readonly madeOn: string;
  /** British English by default. */
  readonly words?: GroupWords;
};

/** One value for page and PDF. The same document gives the same report. */
export function groupViewOf(input: GroupViewInput): GroupView {
  const { document, instrument, library, title, takenUp, words = groupEnGb } = input;
  const reading: GroupReading = { document, instrument, library, words, takenUp, order: orderOf(input) };
  const { head } = words;
  const parts = partsSection(reading);
  const before = [whoSection(reading), implicationsSection(reading)];
  const map = mapSection(reading);
  const after = [
    skillsSection(reading),
    ...(parts ? [parts] : []),
    linesSection(reading),
    rolesSection(reading),
    importanceSection(reading),
    investmentSection(reading),
    limitsSection(reading),
  ];
  return {
    lang: words.locale,
    dir: words.dir,
    title: words.title(title),
    footer: head.footer(shortened(title, 60)),
    pageWord: words.page,
    paper: input.paper,
    contents: {
      heading: words.contents,
      entries: [...before, map, ...after].map(({ id, heading }) => ({ id, heading })),
    },
    head: {
      kind: head.kind,
      name: head.name,
      confidential: head.confidential,
      facts: [
        { term: head.round, text: title },
        { term: head.people, text: String(document.report.people) },
        { term: head.closed, text: longDate(input.closedOn, words) },
        { term: head.made, text: longDate(input.madeOn, words) },
      ],
    },
    before,
    map,
    after,
  };
}

/** High to low by how others see them; equal ones in instrument order, and those not shown last. */
function orderOf({ document, instrument }: GroupViewInput): string[] {
  const meanOf = (code: string) => shownIn(document.report.competencies[code]?.others)?.mean ?? 0;
  return instrument.competencies.map(({ code }) => code).sort((a, b) => meanOf(b) - meanOf(a));
}

function limitsSection({ words, document }: GroupReading): BlockView {
  const { limits, locale } = words;
  const { need, strength } = document.cuts;
  return {
    id: 'limits',
    heading: limits.heading,
    intro: limits.intro,
    warning: null,
    sentences: [],
    tables: [],
    terms: limits.terms({
      need: need.toLocaleString(locale),
      strength: strength.toLocaleString(locale),
      method: document.method,
    }),
  };
}
