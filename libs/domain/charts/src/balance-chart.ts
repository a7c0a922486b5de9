import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { figureColumns, figures, heads, type FigureColumns } from './figure-columns.js';
import {
  diamond,
  dot,
  gridLine,
  px,
  quietWords,
  rangeBar,
  rangeLegend,
  svg,
  tie,
  TOO_CLOSE,
  WIDTH,
  words as text,
} from './svg-parts.js';

/** Leadership minus management, −4…4 in scale points, and how the table beside it prints it. */
export interface BalanceMark {
  readonly value: number;
  readonly text: string;
}

export interface BalanceChart {
  /** Null where it is not shown; then `instead` says what stands in its place. */
  readonly others: (BalanceMark & { readonly range: readonly [number, number] }) | null;
  readonly self: BalanceMark | null;
  /** Lines of text where there is no mark of others: the two means, or why they are missing. */
  readonly instead: readonly string[];
  /** Half the width of the band that counts as balanced, in scale points. */
  readonly even: number;
  readonly words: BalanceWords;
}

/** Everything readers see beside figures, in their language. */
export interface BalanceWords {
  readonly alternative: string;
  readonly others: string;
  readonly self: string;
  readonly range: string;
  readonly leadership: string;
  readonly management: string;
  readonly balanced: string;
  /** What the described work calls for, and on which side; null where nobody described it. */
  readonly role: { readonly side: 'leadership' | 'management' | 'both'; readonly text: string } | null;
}

const [LEFT, HEAD, ROW, AXIS, LINE] = [20, 30, 44, 40, 20];
/** Scale points from the middle to either end; farther marks stand at the end. */
export const REACH = 2;

/** The axis of one chart, and the columns of figures beside it. */
interface Plot {
  readonly x: ScaleLinear<number, number>;
  readonly columns: FigureColumns;
}

function plotOf({ others, self }: BalanceChart): Plot {
  const columns = figureColumns(others !== null, self !== null);
  const x = scaleLinear()
    .domain([-REACH, REACH])
    .range([LEFT, WIDTH - columns.gutter - 14])
    .clamp(true);
  return { x, columns };
}

/**
 * The balance: where others see a person between management and leadership, and where they see themselves.
 *
 * returns  one SVG string for page and PDF; no mark for what is not shown, but words
 */
export function balanceChart(chart: BalanceChart): string {
  const { others, instead, words } = chart;
  const plot = plotOf(chart);
  const bottom = HEAD + ROW;
  const lines = others === null ? instead : [];
  const top = bottom + AXIS;
  return svg({ height: top + lines.length * LINE, alternative: words.alternative }, [
    frame(chart, plot, bottom),
    marks(chart, plot, HEAD + ROW / 2),
    ...lines.map((line, index) => text(LEFT, top + index * LINE + 10, line, 'start')),
  ]);
}

function frame({ even, words, others }: BalanceChart, { x, columns }: Plot, bottom: number): string {
  const [from, to] = [x(-even), x(even)];
  const points = [-2, -1, 0, 1, 2].map((point) => {
    return gridLine(x(point), HEAD - 8, bottom) + quietWords(x(point), bottom + 16, signed(point), 'middle');
  });
  return [
    band(from, to, HEAD - 8, bottom),
    ...points,
    quietWords(x(0), HEAD - 14, words.balanced, 'middle'),
    quietWords(x(-REACH), HEAD - 14, words.management, 'start'),
    quietWords(x(REACH), HEAD - 14, words.leadership, 'end'),
    heads(HEAD - 14, columns, dot, words),
    others === null
      ? ''
      : rangeLegend(x(words.role?.side === 'leadership' ? -1.4 : 1.4), bottom + 34, words.range),
    roleOf(words, x, bottom + 34),
  ].join('');
}

/** Points of the axis with their sign. */
export const signed = (point: number): string =>
  point === 0 ? '0' : `${point < 0 ? '−' : '+'}${Math.abs(point)}`;

/** Where the two count as balanced. */
export const band = (from: number, to: number, top: number, bottom: number): string =>
  `<rect class="chart-band" x="${px(from)}" y="${px(top)}" width="${px(to - from)}" height="${px(bottom - top)}" fill="#EEEBE4"/>`;

/** At the side that the described work calls for. */
function roleOf({ role }: BalanceWords, x: Plot['x'], y: number): string {
  if (role === null) return '';
  if (role.side === 'both') return text(x(0), y, role.text, 'middle');
  return role.side === 'leadership'
    ? text(x(REACH), y, role.text, 'end')
    : text(x(-REACH), y, role.text, 'start');
}

function marks({ others, self }: BalanceChart, { x, columns }: Plot, y: number): string {
  const close = others !== null && self !== null && Math.abs(others.value - self.value) < TOO_CLOSE;
  const apart = close ? 8 : 0;
  return [
    others === null ? '' : rangeBar(x(others.range[0]), x(others.range[1]), y),
    others === null || self === null ? '' : tie(x(others.value), x(self.value), y),
    others === null ? '' : dot(x(others.value), y - apart),
    self === null ? '' : diamond(x(self.value), y + apart),
    figures(y, columns, { others: others?.text ?? '', self: self?.text ?? '' }),
  ].join('');
}
