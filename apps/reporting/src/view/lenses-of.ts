import { lensChart, narrowLens, type LensChart, type LensSide } from '#domain/charts';
import { shownIn } from '#domain/disclosure';
import { type Lens } from '#domain/instrument';
import { halfRule, meanOf } from '#domain/scoring';
import { joined, oneDecimal } from './format-figures.js';
import { competencyName, type Reading } from './reading.js';
import { type FigureView } from './report-view.js';
import { sourceOf } from './rules.js';
import { tableCells } from './table-cells.js';
import { plainHeads, tableViewOf } from './table-view-of.js';

/** The same averages regrouped: pairs of a leadership and a management side. None without lenses. */
export function lensesOf(reading: Reading, number: number): FigureView[] {
  const { words, instrument } = reading;
  const { lenses } = words.balance;
  const { rarely, always } = words.glance.chart;
  const given = instrument.scoring?.lenses ?? [];
  if (given.length === 0) return [];
  const pairs = given.map((lens) => ({ lens, others: pairOf(reading, lens, 'all_others') }));
  const finding = pairs.map(({ lens, others: [leadership, management] }) =>
    lenses.finding(lens.name, leadership.text, management.text),
  );
  const alternative = lenses.alternative(finding.join(' '), number);
  const chart: LensChart = {
    rows: pairs.map(({ lens, others: [leadership, management] }) => ({
      label: lens.name,
      leadership,
      management,
    })),
    words: {
      alternative,
      leadership: lenses.leadership,
      management: lenses.management,
      ends: [rarely, always],
    },
  };
  return [
    {
      id: `figure-${number}`,
      heading: lenses.figure(number),
      caption: lenses.caption,
      alternative,
      svg: lensChart(chart),
      narrow: narrowLens(chart),
      table: tableOf(reading, given, number),
    },
  ];
}

function tableOf(reading: Reading, given: readonly Lens[], number: number) {
  const { words } = reading;
  const { lenses } = words.balance;
  const { columns } = lenses;
  const cells = tableCells(reading);
  const names = (codes: readonly string[]) =>
    joined(
      codes.map((code) => words.inSentence(competencyName(reading, code))),
      words,
    );
  return tableViewOf({
    caption: words.balance.tableCaption(number, number),
    columns: plainHeads([columns.lens, columns.othersL, columns.othersM, columns.selfL, columns.selfM]),
    rows: given.map((lens) => ({
      header: lens.name,
      strong: false,
      cells: ['all_others', 'self'].flatMap((view) =>
        [lens.L, lens.M].map((codes) => {
          const mean = sideMean(reading, codes, view);
          return cells.mean(mean === null ? { suppressed: reasonOf(reading, view) } : { mean });
        }),
      ),
    })),
    notes: cells.notes(),
    sources: [
      sourceOf(words, lenses.sides, lenses.madeSide, 'competencies'),
      ...given.map(({ name, L, M }) =>
        sourceOf(words, name, lenses.made(names(L), names(M)), 'competencies'),
      ),
    ],
  });
}

/** Why a side has no figure: nobody to rest on, or too few of its competencies. */
function reasonOf({ release }: Reading, view: string) {
  if (view === 'self') return 'no_answer' as const;
  const total = release.subject.views.find(({ id }) => id === view);
  return total && 'n' in total ? ('few_items' as const) : ('below_threshold' as const);
}

const pairOf = (reading: Reading, { L, M }: Lens, view: string): readonly [LensSide, LensSide] => {
  const side = (codes: readonly string[]): LensSide => {
    const value = sideMean(reading, codes, view);
    return { value, text: value === null ? reading.words.notShown : oneDecimal(value, reading.words) };
  };
  return [side(L), side(M)];
};

function sideMean({ release }: Reading, codes: readonly string[], view: string): number | null {
  const means = codes.flatMap((code) => shownIn(release.subject.competencies[code]?.[view])?.mean ?? []);
  return halfRule(means.length, codes.length) ? meanOf(means) : null;
}
