import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { figureColumns, figures, heads, type FigureColumns } from './figure-columns.js';
import {
  cutLine,
  diamond,
  gridLine,
  mark,
  quietWords,
  rangeBar,
  rangeLegend,
  rowLabel,
  svg,
  tie,
  TOO_CLOSE,
  WIDTH,
  type Shape,
} from './svg-parts.js';

/** One competency with both views, in scale points 1…5. */
export interface DumbbellRow {
  readonly label: string;
  readonly others: number;
  /** Null without a self-rating: the row then has one mark. */
  readonly self: number | null;
  /** Likely range of the others' mean. */
  readonly range: readonly [number, number];
  /** The same figures as the table beside the chart prints them. */
  readonly othersText: string;
  readonly selfText: string;
}

/** A competency that stays without marks, and why. */
export interface OpenRow {
  readonly label: string;
  readonly note: string;
}

export interface DumbbellChart {
  readonly shape: Shape;
  readonly rows: readonly DumbbellRow[];
  readonly openRows: readonly OpenRow[];
  /** Where room to grow ends and where a strength begins, in scale points. */
  readonly cuts: { readonly need: number; readonly strength: number };
  readonly words: DumbbellWords;
}

/** Everything readers see beside figures, in their language. */
export interface DumbbellWords {
  /** Says the finding and names the table; read out in place of the chart. */
  readonly alternative: string;
  readonly others: string;
  readonly self: string;
  readonly range: string;
  readonly roomToGrow: string;
  readonly strength: string;
  /** Labels of the scale's ends, low then high. */
  readonly ends: readonly [string, string];
}

const [LABELS, ROW, HEAD, AXIS] = [200, 29, 30, 38];

/** The axis of one chart, and the columns of figures beside it. */
interface Plot {
  readonly x: ScaleLinear<number, number>;
  readonly columns: FigureColumns;
}

function plotOf(rows: readonly DumbbellRow[]): Plot {
  const columns = figureColumns(
    true,
    rows.some(({ self }) => self !== null),
  );
  const x = scaleLinear()
    .domain([1, 5])
    .range([LABELS + 14, WIDTH - columns.gutter - 14]);
  return { x, columns };
}

/**
 * The sorted dumbbell: how others see each competency, and how you do, high to low by others.
 *
 * returns  one SVG string for page and PDF: attributes only; classes let a page recolour it for the dark
 * source   ties keep the given order; rows without figures come last, below the axis, without marks
 */
export function sortedDumbbell(chart: DumbbellChart): string {
  const rows = [...chart.rows].sort((a, b) => b.others - a.others);
  const plot = plotOf(rows);
  const open = rows.length > 0 ? HEAD + rows.length * ROW + AXIS : 0;
  const middle = (top: number, index: number) => top + index * ROW + ROW / 2;
  const height = open + chart.openRows.length * ROW;
  return svg({ height, alternative: chart.words.alternative }, [
    rows.length > 0 ? frame(chart, plot) : '',
    ...rows.map((row, index) => dumbbell(row, middle(HEAD, index), chart.shape, plot)),
    ...chart.openRows.map((row, index) => openRow(row, middle(open, index))),
  ]);
}

/** Axis, zones and the heads of the two columns of values. */
function frame({ rows, cuts, words, shape }: DumbbellChart, { x, columns }: Plot): string {
  const [top, bottom] = [HEAD - 8, HEAD + rows.length * ROW];
  const points = x
    .ticks(4)
    .map(
      (point) => gridLine(x(point), top, bottom) + quietWords(x(point), bottom + 16, String(point), 'middle'),
    );
  const [low, high] = words.ends;
  return [
    ...points,
    cutLine(x(cuts.need), top, bottom),
    cutLine(x(cuts.strength), top, bottom),
    quietWords(x(cuts.need) - 6, HEAD - 14, words.roomToGrow, 'end'),
    quietWords(x(cuts.strength) + 6, HEAD - 14, words.strength, 'start'),
    heads(HEAD - 14, columns, (cx, cy) => mark(shape, cx, cy), words),
    rangeLegend((x(1) + x(5)) / 2, bottom + 33, words.range),
    quietWords(x(1) - 4, bottom + 33, low, 'start'),
    quietWords(x(5) + 4, bottom + 33, high, 'end'),
  ].join('');
}

function dumbbell(row: DumbbellRow, y: number, shape: Shape, { x, columns }: Plot): string {
  const [low, high] = row.range;
  const apart = row.self !== null && Math.abs(row.self - row.others) < TOO_CLOSE ? 7 : 0;
  return [
    rowLabel(LABELS - 12, y, row.label, LABELS - 12),
    rangeBar(x(low), x(high), y),
    row.self === null ? '' : tie(x(row.others), x(row.self), y),
    mark(shape, x(row.others), y - apart),
    row.self === null ? '' : diamond(x(row.self), y + apart),
    figures(y, columns, { others: row.othersText, self: row.selfText }),
  ].join('');
}

const openRow = ({ label, note }: OpenRow, y: number): string =>
  rowLabel(LABELS - 12, y, label, LABELS - 12) + quietWords(LABELS + 26, y + 5, note, 'start');
