import {
  narrowAxis,
  narrowLabel,
  narrowRows,
  ratingAxis,
  ticks,
  twoQuietLines,
  type NarrowRow,
} from './narrow-parts.js';
import { type DumbbellChart, type DumbbellRow, type OpenRow } from './sorted-dumbbell.js';
import {
  diamond,
  mark,
  NARROW,
  quietWords,
  rangeBar,
  rangeLegend,
  rowLabel,
  svg,
  tie,
  TOO_CLOSE,
  words as text,
  type Shape,
} from './svg-parts.js';

const [HEAD, AXIS, OPEN] = [44, 56, 58];
const x = narrowAxis(1, 5);

/**
 * The sorted dumbbell for a phone, with the same marks and words as the wide one.
 *
 * returns  one SVG string for the page
 */
export function narrowDumbbell(chart: DumbbellChart): string {
  const rows = [...chart.rows].sort((a, b) => b.others - a.others);
  const own = rows.some(({ self }) => self !== null);
  const places = narrowRows(
    rows.map(({ label }) => label),
    HEAD,
  );
  const open = rows.length > 0 ? places.bottom + AXIS : 0;
  const height = open + chart.openRows.length * OPEN;
  const columns = { others: own ? 210 : NARROW - 62, self: own ? 284 : null };
  return svg({ width: NARROW, height, alternative: chart.words.alternative }, [
    rows.length > 0 ? frame(chart, columns, places) : '',
    ...rows.map((row, index) => dumbbell(row, chart.shape, columns, places.rows[index]!)),
    ...chart.openRows.map((row, index) => openRow(row, open + index * OPEN)),
  ]);
}

/** Where the mark of each head stands. */
interface NarrowColumns {
  readonly others: number;
  readonly self: number | null;
}

function frame(
  { cuts, words, shape }: DumbbellChart,
  { others, self }: NarrowColumns,
  { rows, bottom }: ReturnType<typeof narrowRows>,
): string {
  return [
    mark(shape, others, 9),
    quietWords(others + 12, 13.5, words.others, 'start'),
    self === null ? '' : diamond(self, 9) + quietWords(self + 12, 13.5, words.self, 'start'),
    quietWords(x(cuts.need) - 4, 36, words.roomToGrow, 'end'),
    quietWords(x(cuts.strength) + 4, 36, words.strength, 'start'),
    ticks(x.ticks(4).map(x), rows),
    ticks([x(cuts.need), x(cuts.strength)], rows, true),
    ratingAxis(x, bottom, words.ends),
    rangeLegend(NARROW / 2, bottom + 46, words.range),
  ].join('');
}

function dumbbell(row: DumbbellRow, shape: Shape, columns: NarrowColumns, place: NarrowRow): string {
  const { label, track } = place;
  const [low, high] = row.range;
  const apart = row.self !== null && Math.abs(row.self - row.others) < TOO_CLOSE ? 6 : 0;
  return [
    narrowLabel(place, row.label),
    text(columns.others + 22, label + 5, row.othersText, 'middle', 'bold'),
    columns.self === null ? '' : text(columns.self + 14, label + 5, row.selfText, 'middle'),
    rangeBar(x(low), x(high), track),
    row.self === null ? '' : tie(x(row.others), x(row.self), track),
    mark(shape, x(row.others), track - apart),
    row.self === null ? '' : diamond(x(row.self), track + apart),
  ].join('');
}

/** Label, and below it why there is no mark. */
const openRow = ({ label, note }: OpenRow, top: number): string =>
  rowLabel(0, top + 10, label, NARROW, 'start') + twoQuietLines(top + 32, note);
