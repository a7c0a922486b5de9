import { groupMap, type MapDot } from '#domain/charts';
import { shownIn } from '#domain/disclosure';
import { oneDecimal, signed } from '../../view/format-figures.js';
import { plainCell } from '../../view/table-view-of.js';
import { cellOf, competencyName, domainName, type GroupReading, groupTable, rowOf } from './group-reading.js';
import { type GroupView } from './group-view.js';

/** Leadership and management of the whole, the map of the skills, and its table. */
export function mapSection(reading: GroupReading): GroupView['map'] {
  const { words, document, order } = reading;
  const { map } = words;
  const alternative = map.alternative(findingOf(reading));
  const number = (value: number) => oneDecimal(value, words);
  const rows = order.map((code, at) => {
    const { others, gap } = document.report.competencies[code]!;
    return rowOf(competencyName(reading, code), [
      plainCell(String(at + 1)),
      cellOf(reading, others, ({ mean }) => number(mean)),
      cellOf(reading, others, ({ n }) => String(n)),
      cellOf(reading, gap, ({ mean }) => signed(mean, words)),
      cellOf(reading, gap, ({ n }) => String(n)),
    ]);
  });
  return {
    id: 'map',
    heading: map.heading,
    intro: map.intro,
    sentences: [...meansOf(reading), findingOf(reading)],
    figure: {
      id: 'balance-map',
      heading: map.figure,
      caption: map.caption,
      alternative,
      svg: groupMap({
        dots: dotsOf(reading),
        cuts: document.cuts,
        words: {
          ...map.chart,
          alternative,
          leadership: domainAt(reading, 0),
          management: domainAt(reading, 1),
          point: (value) => (Number.isInteger(value) ? value.toLocaleString(words.locale) : number(value)),
        },
      }),
    },
    table: groupTable(reading, map.table, map.columns, rows, [
      'narrow',
      'narrow',
      'narrow',
      'usual',
      'narrow',
    ]),
  };
}

function meansOf(reading: GroupReading): string[] {
  const { words, document, instrument } = reading;
  const { map } = words;
  const [leadership, management] = instrument.domains.map(({ code }) =>
    shownIn(document.report.domains[code]),
  );
  if (!leadership || !management) return [map.meansHidden];
  const means = map.means(oneDecimal(leadership.mean, words), oneDecimal(management.mean, words));
  if (document.balanceGuard === 'failed') return [means, map.unreliable];
  const by = leadership.mean - management.mean;
  const size = oneDecimal(Math.abs(by), words);
  if (size === oneDecimal(0, words)) return [means, map.alike];
  return [means, map.higher(words.inSentence(domainAt(reading, by > 0 ? 0 : 1)), size)];
}

function findingOf(reading: GroupReading): string {
  const { words, document, order } = reading;
  const shown = order.flatMap((code) => {
    const others = shownIn(document.report.competencies[code]?.others);
    return others ? [{ name: words.inSentence(competencyName(reading, code)), mean: others.mean }] : [];
  });
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return words.map.findingNone;
  const number = (value: number) => oneDecimal(value, words);
  return words.map.finding(first.name, number(first.mean), last.name, number(last.mean));
}

/** Only what has both figures has a place. */
const dotsOf = ({ document, order, instrument }: GroupReading): MapDot[] =>
  order.flatMap((code, at) => {
    const cells = document.report.competencies[code];
    const [others, gap] = [shownIn(cells?.others), shownIn(cells?.gap)];
    const { domain } = instrument.competencies.find((competency) => competency.code === code)!;
    const shape = domain === instrument.domains[0]?.code ? ('circle' as const) : ('square' as const);
    return others && gap ? [{ number: at + 1, shape, others: others.mean, gap: gap.mean }] : [];
  });

const domainAt = (reading: GroupReading, index: number): string =>
  domainName(reading, reading.instrument.domains[index]?.code ?? '');
