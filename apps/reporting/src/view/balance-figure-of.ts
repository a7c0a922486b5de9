import { balanceChart, narrowBalance, type BalanceChart } from '#domain/charts';
import { type DomainFigures } from '#domain/disclosure';
import { roleSide, sidesOf, signedRange } from './balance-sides.js';
import { oneDecimal, signed } from './format-figures.js';
import { reasonText, viewLabel, type Reading } from './reading.js';
import { type FigureView } from './report-view.js';
import { sourceOf } from './rules.js';
import { tableCells } from './table-cells.js';
import { type TableView } from './table-view.js';
import { plainHeads, tableViewOf, type LooseRow } from './table-view-of.js';

/** Half the width of the band that counts as balanced; instrument.scoring.balance.even. */
export const EVEN = 0.3;

/** Leadership minus management by all others and by oneself, with every view in its table. */
export function balanceFigureOf(reading: Reading, number: number): FigureView {
  const { words, instrument } = reading;
  const [others, self] = [sidesOf(reading, 'all_others'), sidesOf(reading, 'self')];
  const side = roleSide(reading);
  const own = self.balance && signed(self.balance.mean, words);
  const alternative = words.balance.alternative(findingOf(reading, others.balance), own, number);
  const [leadership, management] = instrument.domains.map(({ code, name = code }) => name);
  const mean = (domain: string | undefined, figures: DomainFigures | null) =>
    domain !== undefined && figures ? [words.balance.mean(domain, oneDecimal(figures.mean, words))] : [];
  const chart: BalanceChart = {
    others: others.balance && {
      value: others.balance.mean,
      text: signed(others.balance.mean, words),
      range: others.balance.interval ?? [others.balance.mean, others.balance.mean],
    },
    self: self.balance && own ? { value: self.balance.mean, text: own } : null,
    instead: [
      ...mean(leadership, others.leadership),
      ...mean(management, others.management),
      words.sentence(words.others, hiddenReason(reading)),
    ],
    even: EVEN,
    words: { ...words.balance.chart, alternative, role: side && { side, text: words.balance.role[side] } },
  };
  return {
    id: `figure-${number}`,
    heading: words.balance.figure(number),
    svg: balanceChart(chart),
    narrow: narrowBalance(chart),
    alternative,
    caption: words.balance.caption(oneDecimal(EVEN, words)),
    table: tableOf(reading, number),
  };
}

function findingOf(reading: Reading, balance: DomainFigures | null): string {
  const { words, release } = reading;
  const { finding } = words.balance;
  const { reading: read } = release.subject.balance;
  if (!balance || read === null) return finding.hidden;
  if (read === 'balanced') return finding.balanced;
  if (read === 'unclear')
    return finding.unclear(signed(balance.mean, words), ...signedRange(reading, balance));
  const size = oneDecimal(Math.abs(balance.mean), words);
  return read === 'leans_leadership' ? finding.leansL(size) : finding.leansM(size);
}

function hiddenReason(reading: Reading): string {
  const cell = reading.release.subject.balance.views['all_others'];
  return cell && 'suppressed' in cell ? reasonText(reading, cell.suppressed) : reading.words.notShown;
}

function tableOf(reading: Reading, number: number): TableView {
  const { words, release, instrument } = reading;
  const { columns, made } = words.balance;
  const cells = tableCells(reading);
  const views = release.subject.views.filter(({ kind }) => kind !== 'composite').map(({ id }) => id);
  const rows = [...views.slice(0, 1), 'all_others', ...views.slice(1)].map((view): LooseRow => {
    const balance = release.subject.balance.views[view];
    return {
      header: viewLabel(reading, view),
      strong: view === 'all_others',
      cells: [
        ...instrument.domains.map(({ code }) => cells.mean(release.subject.domains[code]?.[view])),
        cells.shown(balance, ({ mean }) => signed(mean, words)),
        cells.shown(balance, ({ interval }) =>
          interval
            ? words.range(signed(interval[0], words), signed(interval[1], words))
            : words.balance.noRange,
        ),
        cells.shown(balance, ({ n }) => String(n)),
      ],
    };
  });
  return tableViewOf({
    caption: words.balance.tableCaption(number, number),
    columns: plainHeads([
      columns.view,
      columns.leadership,
      columns.management,
      columns.balance,
      columns.range,
      columns.people,
    ]),
    rows,
    notes: cells.notes(),
    sources: [
      sourceOf(words, made.domainsTerm, made.domains, 'competencies'),
      sourceOf(words, columns.balance, made.balance, 'balance'),
      sourceOf(words, columns.range, made.range, 'range', 'balance'),
      sourceOf(words, columns.people, made.people, 'others'),
    ],
  });
}
