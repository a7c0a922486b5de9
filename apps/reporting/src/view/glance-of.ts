import { narrowDumbbell, sortedDumbbell, type DumbbellChart } from '#domain/charts';
import { shownIn } from '#domain/disclosure';
import { type Competency, type Domain } from '#domain/instrument';
import { differenceText, rangeText } from './difference-text.js';
import { oneDecimal } from './format-figures.js';
import { glanceSentences } from './glance-sentences.js';
import { competencyName, reasonText, viewLabel, type Reading } from './reading.js';
import { type FigureView, type ReportView } from './report-view.js';
import { sourceOf } from './rules.js';
import { sortedByOthers, type ByOthers } from './sorted-by-others.js';
import { tableCells } from './table-cells.js';
import { type TableView } from './table-view.js';
import { plainHeads, tableViewOf } from './table-view-of.js';

/** The page that has to be enough if no other is read: three sentences and two pictures. */
export function glanceOf(reading: Reading): ReportView['glance'] {
  const { words, instrument } = reading;
  return {
    id: 'glance',
    heading: words.glance.heading,
    intro: words.glance.intro,
    sentences: glanceSentences(reading),
    figures: instrument.domains.flatMap((domain, index) => {
      const competencies = instrument.competencies.filter((given) => given.domain === domain.code);
      return competencies.length > 0 ? [figureOf(reading, domain, index, competencies)] : [];
    }),
  };
}

function figureOf(
  reading: Reading,
  domain: Domain,
  index: number,
  competencies: readonly Competency[],
): FigureView {
  const { words, release } = reading;
  const { glance } = words;
  const figures = release.subject.competencies;
  const sorted = sortedByOthers(reading, competencies);
  const open = competencies.filter(({ code }) => sorted.every((shown) => shown.code !== code));
  const name = domain.name ?? domain.code;
  const alternative = glance.alternative(name, findingOf(reading, sorted), index + 1);
  const selfOf = (code: string) => shownIn(figures[code]?.['self']);
  const chart: DumbbellChart = {
    shape: index === 0 ? 'circle' : 'square',
    rows: sorted.map(({ code, others }) => ({
      label: competencyName(reading, code),
      others: others.mean,
      self: selfOf(code)?.mean ?? null,
      range: others.interval ?? [others.mean, others.mean],
      othersText: oneDecimal(others.mean, words),
      selfText: selfOf(code) ? oneDecimal(selfOf(code)!.mean, words) : '',
    })),
    openRows: open.map(({ code }) => {
      const cell = figures[code]?.['all_others'];
      const note = cell && 'suppressed' in cell ? reasonText(reading, cell.suppressed) : words.openQuestion;
      return { label: competencyName(reading, code), note };
    }),
    cuts: release.cuts,
    words: { ...glance.chart, alternative, ends: [glance.chart.rarely, glance.chart.always] },
  };
  const codes = [...sorted, ...open].map(({ code }) => code);
  const total = release.subject.views.some((view) => view.id === 'all_others' && 'n' in view);
  return {
    id: `figure-${index + 1}`,
    heading: glance.figure(index + 1, name),
    svg: sortedDumbbell(chart),
    narrow: narrowDumbbell(chart),
    alternative,
    caption: null,
    table: (total ? tableOf : namedTableOf)(reading, codes, glance.tableCaption(index + 1, name)),
  };
}

function findingOf(reading: Reading, sorted: readonly ByOthers[]): string {
  const { words } = reading;
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return words.glance.noFinding;
  const named = ({ code }: ByOthers) => words.inSentence(competencyName(reading, code));
  const mean = ({ others }: ByOthers) => oneDecimal(others.mean, words);
  if (first === last) return words.glance.findingOne(named(first), mean(first));
  return words.glance.finding(named(first), mean(first), named(last), mean(last));
}

/** All others and oneself. */
function tableOf(reading: Reading, codes: readonly string[], caption: string): TableView {
  const { words, release } = reading;
  const { columns, made } = words.glance;
  const cells = tableCells(reading);
  const rows = codes.map((code) => {
    const figures = release.subject.competencies[code];
    const others = figures?.['all_others'];
    return {
      header: competencyName(reading, code),
      strong: false,
      cells: [
        cells.mean(others),
        cells.shown(others, ({ n }) => String(n)),
        cells.shown(others, (given) => rangeText(given.interval ?? null, words)),
        cells.mean(figures?.['self']),
        cells.shown(others, ({ gap }) => differenceText(gap ?? null, words)),
      ],
    };
  });
  return tableViewOf({
    caption,
    columns: plainHeads([
      columns.competency,
      columns.others,
      columns.people,
      columns.range,
      columns.you,
      columns.difference,
    ]),
    rows,
    notes: cells.notes(),
    sources: [
      sourceOf(words, columns.others, made.others, 'lines', 'competencies', 'others'),
      sourceOf(words, columns.people, made.people, 'others'),
      sourceOf(words, columns.range, made.range, 'range'),
      sourceOf(words, columns.you, made.you, 'lines', 'competencies'),
      sourceOf(words, columns.difference, made.difference, 'differences'),
    ],
  });
}

/** Where no average of others is shown: oneself beside whoever answered by name. */
function namedTableOf(reading: Reading, codes: readonly string[], caption: string): TableView {
  const { words, release } = reading;
  const { columns, made, versus } = words.glance;
  const cells = tableCells(reading);
  const named = release.subject.views.filter(({ kind }) => kind === 'attributed').map(({ id }) => id);
  const rows = codes.map((code) => {
    const figures = release.subject.competencies[code] ?? {};
    return {
      header: competencyName(reading, code),
      strong: false,
      cells: [
        cells.mean(figures['all_others']),
        cells.mean(figures['self']),
        ...named.flatMap((view) => [
          cells.mean(figures[view]),
          cells.shown(figures[view], ({ gap }) => differenceText(gap ?? null, words)),
        ]),
      ],
    };
  });
  const label = (view: string) => viewLabel(reading, view);
  return tableViewOf({
    caption,
    columns: plainHeads([
      columns.competency,
      columns.others,
      columns.you,
      ...named.flatMap((view) => [label(view), versus(words.inSentence(label(view)))]),
    ]),
    rows,
    notes: cells.notes(),
    sources: [
      sourceOf(words, columns.you, made.you, 'lines', 'competencies'),
      ...named.flatMap((view) => [
        sourceOf(words, label(view), made.named, 'lines', 'competencies'),
        sourceOf(words, versus(words.inSentence(label(view))), made.difference, 'differences'),
      ]),
    ],
  });
}
