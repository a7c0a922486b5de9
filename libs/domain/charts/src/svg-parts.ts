import { escapeMarkup } from './escape-markup.js';

/** Leadership is a circle, management a square: shape tells the two apart, colour only helps. */
export type Shape = 'circle' | 'square';

// The tokens of the print. A page gives the classes its own colours, for the dark.
export const INK = '#1B1F24';
export const QUIET = '#4B5563';
export const GRID = '#D5D9DF';
const RANGE = '#7C8693'; // 3.4 : 1 on paper
const FILL = { circle: '#12436D', square: '#B8480F' } as const;

/** In print a chart of this width is 170 mm wide: 12.7 of its units set text at 9 pt. */
export const WIDTH = 680;
export const TEXT = 14;
export const SMALL = 12.7;
/** Scale points below which two marks on the axis of ratings would cover each other. */
export const TOO_CLOSE = 0.15;

/** A phone has room for half of that; the letters keep their size. */
export const NARROW = 320;

export interface ChartSize {
  /** NARROW for the drawing of a chart that a phone shows; else WIDTH. */
  readonly width?: typeof NARROW;
  readonly height: number;
  /** Says the finding and names the table; read out in place of the chart. */
  readonly alternative: string;
}

/** One chart: attributes only, no style, script or link. */
export const svg = ({ width, height, alternative }: ChartSize, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart${width ? ' narrow' : ''}"`,
    ` viewBox="0 0 ${width ?? WIDTH} ${px(height)}" width="${width ?? WIDTH}" height="${px(height)}" font-family="Atkinson Hyperlegible, Arial, sans-serif"`,
    ` font-size="${TEXT}" aria-label="${escapeMarkup(alternative)}">`,
    ...parts,
    `</svg>`,
  ].join('');

/** A mark of others' view: leadership, management. */
export function mark(shape: Shape, cx: number, cy: number): string {
  if (shape === 'circle')
    return `<circle class="chart-leadership" cx="${px(cx)}" cy="${px(cy)}" r="7.5" fill="${FILL.circle}"/>`;
  return `<rect class="chart-management" x="${px(cx - 7)}" y="${px(cy - 7)}" width="14" height="14" fill="${FILL.square}"/>`;
}

/** Others, where both domains are meant. */
export const dot = (cx: number, cy: number): string =>
  `<circle class="chart-ink-fill" cx="${px(cx)}" cy="${px(cy)}" r="7.5" fill="${INK}"/>`;

/** One's own view. */
export const diamond = (cx: number, cy: number): string =>
  `<path class="chart-self" d="M${px(cx)} ${px(cy - 8)}L${px(cx + 8)} ${px(cy)}L${px(cx)} ${px(cy + 8)}L${px(cx - 8)} ${px(cy)}Z" fill="#FFFFFF" stroke="${INK}" stroke-width="2"/>`;

/** A likely range, from one place on the axis to another. */
export const rangeBar = (from: number, to: number, y: number): string =>
  `<rect class="chart-range" x="${px(from)}" y="${px(y - 4)}" width="${px(to - from)}" height="8" rx="4" fill="${RANGE}"/>`;

/** Where the axis has a whole point. */
export const gridLine = (at: number, from: number, to: number): string =>
  `<line class="chart-grid" x1="${px(at)}" y1="${px(from)}" x2="${px(at)}" y2="${px(to)}" stroke="${GRID}" stroke-width="1"/>`;

/** Where room to grow ends or a strength begins. */
export const cutLine = (at: number, from: number, to: number): string =>
  `<line class="chart-cut" x1="${px(at)}" y1="${px(from)}" x2="${px(at)}" y2="${px(to)}" stroke="#767F8A" stroke-width="1" stroke-dasharray="2 4"/>`;

/** Between the two marks of a row. */
export const tie = (from: number, to: number, y: number): string =>
  `<line class="chart-ink" x1="${px(from)}" y1="${px(y)}" x2="${px(to)}" y2="${px(y)}" stroke="${INK}" stroke-width="1.5"/>`;

export type Anchor = 'start' | 'middle' | 'end';

/** Words in the colour of text. */
export const words = (at: number, y: number, text: string, anchor: Anchor, weight = 'normal'): string =>
  `<text class="chart-ink-text" x="${px(at)}" y="${px(y)}" text-anchor="${anchor}" font-weight="${weight}" fill="${INK}">${escapeMarkup(text)}</text>`;

/** Smaller words, for axes, heads and reasons. */
export const quietWords = (at: number, y: number, text: string, anchor: Anchor): string =>
  `<text class="chart-quiet-text" x="${px(at)}" y="${px(y)}" text-anchor="${anchor}" font-size="${SMALL}" fill="${QUIET}">${escapeMarkup(text)}</text>`;

/** Says what the grey bar is, in the middle of the line below an axis. */
export const rangeLegend = (middle: number, y: number, label: string): string =>
  rangeBar(middle - 56, middle - 22, y - 4.5) + quietWords(middle - 14, y, label, 'start');

/** The label of a row, on two lines where it would leave its room. */
export function rowLabel(at: number, y: number, label: string, room: number, anchor: Anchor = 'end'): string {
  const [first, second] = twoLines(label, lettersIn(room, TEXT));
  if (second === null) return words(at, y + 5, first, anchor);
  return words(at, y - 3, first, anchor) + words(at, y + 13, second, anchor);
}

/** About how many letters of a size fit into a room. */
export const lettersIn = (room: number, size: number): number => Math.floor(room / (size * 0.52));

/** Words on one line or, broken between words, on two. What is still too long ends in an ellipsis. */
export function twoLines(label: string, most: number): readonly [string, string | null] {
  if (label.length <= most) return [label, null];
  const space = label.lastIndexOf(' ', most);
  if (space <= 0) return [shortened(label, most), null];
  return [label.slice(0, space), shortened(label.slice(space + 1), most)];
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;

/** Two decimals are finer than any screen or printer. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);
