import { scaleLinear } from 'd3-scale';
import { escapeMarkup } from './escape-markup.js';

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
  /** Leadership is a circle, management a square: shape tells the two apart, colour only helps. */
  readonly shape: 'circle' | 'square';
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

const INK = '#1B1F24';
const QUIET = '#4B5563';
const GRID = '#D5D9DF';
const RANGE = '#7C8693'; // 3.4 : 1 on paper
const FILL = { circle: '#12436D', square: '#B8480F' } as const;
const FAMILY = `font-family="Atkinson Hyperlegible, Arial, sans-serif"`;

// In print a chart is 174 mm wide: 12.5 of its 680 units set text at 9 pt.
const [WIDTH, LABELS, GUTTER, ROW, HEAD, AXIS, LEGEND] = [680, 188, 92, 35, 40, 48, 28];
const SMALL = 12.5;
const TEXT = 14;
const TOO_CLOSE = 0.15; // scale points below which the two marks would cover each other

const x = scaleLinear()
  .domain([1, 5])
  .range([LABELS + 14, WIDTH - GUTTER - 14]);

/**
 * The sorted dumbbell: how others see each competency, and how you do, high to low by others.
 *
 * returns  one SVG string for page and PDF: attributes only; classes let a page recolour it for the dark
 * source   ties keep the given order; rows without figures come last, below the axis, without marks
 */
export function sortedDumbbell(chart: DumbbellChart): string {
  const rows = [...chart.rows].sort((a, b) => b.others - a.others);
  const plot = rows.length > 0 ? HEAD + rows.length * ROW + AXIS : 0;
  const middle = (top: number, index: number) => top + index * ROW + ROW / 2;
  const bottom = plot + chart.openRows.length * ROW;
  const height = bottom + (rows.length > 0 ? LEGEND : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart" viewBox="0 0 ${WIDTH} ${height}"`,
    ` width="${WIDTH}" height="${height}" ${FAMILY} font-size="${TEXT}"`,
    ` aria-label="${escapeMarkup(chart.words.alternative)}">`,
    rows.length > 0 ? frame(chart) : '',
    ...rows.map((row, index) => dumbbell(row, middle(HEAD, index), chart.shape)),
    ...chart.openRows.map((row, index) => openRow(row, middle(plot, index))),
    rows.length > 0 ? legend(chart, height - 8) : '',
    `</svg>`,
  ].join('');
}

/** Axis, zones and the heads of the two columns of values. */
function frame({ rows, cuts, words }: DumbbellChart): string {
  const bottom = HEAD + rows.length * ROW;
  const points = x.ticks(4).map((point) => {
    const label = text(x(point), bottom + 18, String(point), 'middle', SMALL, QUIET);
    return line(x(point), HEAD - 8, x(point), bottom, GRID, 1, 'chart-grid') + label;
  });
  const cut = (at: number) =>
    `<line class="chart-cut" x1="${px(x(at))}" y1="${HEAD - 8}" x2="${px(x(at))}" y2="${bottom}" stroke="#767F8A" stroke-width="1" stroke-dasharray="2 4"/>`;
  const [low, high] = words.ends;
  return [
    ...points,
    ...[cut(cuts.need), cut(cuts.strength)],
    text(x(cuts.need) - 6, HEAD - 14, words.roomToGrow, 'end', SMALL, QUIET),
    text(x(cuts.strength) + 6, HEAD - 14, words.strength, 'start', SMALL, QUIET),
    text(WIDTH - GUTTER + 24, HEAD - 14, words.others, 'middle', SMALL, QUIET),
    text(WIDTH - 14, HEAD - 14, words.self, 'middle', SMALL, QUIET),
    text(x(1) - 4, bottom + 35, low, 'start', SMALL, QUIET),
    text(x(5) + 4, bottom + 35, high, 'end', SMALL, QUIET),
  ].join('');
}

function dumbbell(row: DumbbellRow, y: number, shape: DumbbellChart['shape']): string {
  const [low, high] = row.range;
  const apart = row.self !== null && Math.abs(row.self - row.others) < TOO_CLOSE ? 7 : 0;
  return [
    text(LABELS - 12, y + 5, row.label, 'end', TEXT, INK),
    `<rect class="chart-range" x="${px(x(low))}" y="${px(y - 4)}" width="${px(x(high) - x(low))}" height="8" rx="4" fill="${RANGE}"/>`,
    row.self === null ? '' : line(x(row.others), y, x(row.self), y, INK, 1.5, 'chart-ink'),
    mark(shape, x(row.others), y - apart),
    row.self === null ? '' : diamond(x(row.self), y + apart),
    text(WIDTH - GUTTER + 24, y + 5, row.othersText, 'middle', TEXT, INK, 'bold'),
    text(WIDTH - 14, y + 5, row.selfText, 'middle', TEXT, INK),
  ].join('');
}

const openRow = ({ label, note }: OpenRow, y: number): string =>
  text(LABELS - 12, y + 5, label, 'end', TEXT, INK) + text(x(1) + 12, y + 5, note, 'start', SMALL, QUIET);

function legend({ shape, words }: DumbbellChart, y: number): string {
  const start = x(1);
  return [
    ...[mark(shape, start, y - 5), text(start + 14, y, words.others, 'start', SMALL, QUIET)],
    ...[diamond(start + 92, y - 5), text(start + 106, y, words.self, 'start', SMALL, QUIET)],
    `<rect class="chart-range" x="${px(start + 158)}" y="${px(y - 9)}" width="34" height="8" rx="4" fill="${RANGE}"/>`,
    text(start + 200, y, words.range, 'start', SMALL, QUIET),
  ].join('');
}

function mark(shape: DumbbellChart['shape'], cx: number, cy: number): string {
  if (shape === 'circle')
    return `<circle class="chart-leadership" cx="${px(cx)}" cy="${px(cy)}" r="7.5" fill="${FILL.circle}"/>`;
  return `<rect class="chart-management" x="${px(cx - 7)}" y="${px(cy - 7)}" width="14" height="14" fill="${FILL.square}"/>`;
}

const diamond = (cx: number, cy: number): string =>
  `<path class="chart-self" d="M${px(cx)} ${px(cy - 8)}L${px(cx + 8)} ${px(cy)}L${px(cx)} ${px(cy + 8)}L${px(cx - 8)} ${px(cy)}Z" fill="#FFFFFF" stroke="${INK}" stroke-width="2"/>`;

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number, name: string) =>
  `<line class="${name}" x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;

function text(
  at: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end',
  size: number,
  fill: string,
  weight = 'normal',
): string {
  const name = fill === INK ? 'chart-ink-text' : 'chart-quiet-text';
  return `<text class="${name}" x="${px(at)}" y="${px(y)}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeMarkup(words)}</text>`;
}

/** Two decimals are finer than any screen or printer. */
const px = (value: number): string => String(Math.round(value * 100) / 100);
