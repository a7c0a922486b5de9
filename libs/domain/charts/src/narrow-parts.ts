import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { GRID, lettersIn, NARROW, px, quietWords, rowLabel, SMALL, TEXT, twoLines } from './svg-parts.js';

// The parts of charts for a phone: each row has its label and figures on a line, and its axis beneath.

/** An axis from side to side, with room for half a mark at either end. */
export const narrowAxis = (low: number, high: number): ScaleLinear<number, number> =>
  scaleLinear()
    .domain([low, high])
    .range([10, NARROW - 10]);

/** Room of a label beside two columns of figures. */
export const LABEL_ROOM = 176;
const [LINE, TRACK] = [20, 32];

/** Where the rows below a head stand. Labels of two lines make all rows taller. */
export function narrowRows(labels: readonly string[], head: number) {
  const long = labels.some((label) => twoLines(label, lettersIn(LABEL_ROOM, TEXT))[1] !== null);
  const line = long ? LINE + 16 : LINE;
  const tops = labels.map((_, index) => head + index * (line + TRACK));
  return {
    bottom: head + labels.length * (line + TRACK),
    rows: tops.map((top): NarrowRow => ({ label: top + line / 2, track: top + line + TRACK / 2 - 2 })),
  };
}

/** Middle of the line of words and figures, and of the axis below it. */
export interface NarrowRow {
  readonly label: number;
  readonly track: number;
}

export const narrowLabel = ({ label: y }: NarrowRow, label: string): string =>
  rowLabel(0, y, label, LABEL_ROOM, 'start');

/** Lines at the same places of every axis, in one path: a phone's page stays light. */
export function ticks(places: readonly number[], rows: readonly NarrowRow[], cut = false): string {
  const reach = 13;
  const lines = rows.flatMap(({ track }) =>
    places.map((place) => `M${px(place)} ${px(track - reach)}v${2 * reach}`),
  );
  const look = cut
    ? 'class="chart-cut" stroke="#767F8A" stroke-dasharray="2 4"'
    : `class="chart-grid" stroke="${GRID}"`;
  return `<path ${look} stroke-width="1" fill="none" d="${lines.join('')}"/>`;
}

/** Whole points of the axis of ratings below its last row, and what its ends mean. */
export const ratingAxis = (
  x: ScaleLinear<number, number>,
  bottom: number,
  [low, high]: readonly [string, string],
): string =>
  [
    ...x.ticks(4).map((point) => quietWords(x(point), bottom + 10, String(point), 'middle')),
    quietWords(0, bottom + 28, low, 'start'),
    quietWords(NARROW, bottom + 28, high, 'end'),
  ].join('');

/** A reason or a sentence, on as many as two lines. */
export const twoQuietLines = (y: number, sentence: string): string => {
  const [first, second] = twoLines(sentence, lettersIn(NARROW, SMALL));
  return quietWords(0, y, first, 'start') + (second === null ? '' : quietWords(0, y + 16, second, 'start'));
};
