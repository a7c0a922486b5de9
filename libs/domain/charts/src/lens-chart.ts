import { scaleLinear } from 'd3-scale';
import {
  gridLine,
  mark,
  quietWords,
  rowLabel,
  svg,
  tie,
  TOO_CLOSE,
  WIDTH,
  words as text,
} from './svg-parts.js';

/** A side of a lens: a mean of competencies in scale points, null where too few of them are shown. */
export interface LensSide {
  readonly value: number | null;
  /** As the table prints it: the figure, or that it is not shown. */
  readonly text: string;
}

export interface LensRow {
  readonly label: string;
  readonly leadership: LensSide;
  readonly management: LensSide;
}

export interface LensChart {
  readonly rows: readonly LensRow[];
  readonly words: LensWords;
}

/** Everything readers see beside figures, in their language. */
export interface LensWords {
  readonly alternative: string;
  readonly leadership: string;
  readonly management: string;
  /** Labels of the scale's ends, low then high. */
  readonly ends: readonly [string, string];
}

const [LABELS, ROOM, HEAD, ROW, AXIS] = [200, 216, 30, 29, 38];
const [FIRST, SECOND] = [WIDTH - ROOM + 58, WIDTH - 48];

const x = scaleLinear()
  .domain([1, 5])
  .range([LABELS + 14, WIDTH - ROOM - 14]);

/**
 * Lenses: pairs of a leadership and a management side, as others see them, in the given order.
 *
 * returns  one SVG string for page and PDF; a side that is not shown has words and no mark
 */
export function lensChart({ rows, words }: LensChart): string {
  const bottom = HEAD + rows.length * ROW;
  const drawn = rows.some((row) => row.leadership.value !== null || row.management.value !== null);
  const height = bottom + (drawn ? AXIS : 0);
  return svg({ height, alternative: words.alternative }, [
    drawn ? axis(words, bottom) : '',
    mark('circle', FIRST - 50, HEAD - 18.5),
    quietWords(FIRST + 2, HEAD - 14, words.leadership, 'middle'),
    mark('square', SECOND - 50, HEAD - 18.5),
    quietWords(SECOND + 2, HEAD - 14, words.management, 'middle'),
    ...rows.map((row, index) => pair(row, HEAD + index * ROW + ROW / 2)),
  ]);
}

const axis = ({ ends }: LensWords, bottom: number): string =>
  [
    ...x
      .ticks(4)
      .map(
        (point) =>
          gridLine(x(point), HEAD - 8, bottom) + quietWords(x(point), bottom + 16, String(point), 'middle'),
      ),
    quietWords(x(1) - 4, bottom + 33, ends[0], 'start'),
    quietWords(x(5) + 4, bottom + 33, ends[1], 'end'),
  ].join('');

function pair({ label, leadership, management }: LensRow, y: number): string {
  const [one, other] = [leadership.value, management.value];
  const apart = one !== null && other !== null && Math.abs(one - other) < TOO_CLOSE ? 8 : 0;
  return [
    rowLabel(LABELS - 12, y, label, LABELS - 12),
    one === null || other === null ? '' : tie(x(one), x(other), y),
    one === null ? '' : mark('circle', x(one), y - apart),
    other === null ? '' : mark('square', x(other), y + apart),
    one === null
      ? quietWords(FIRST, y + 5, leadership.text, 'middle')
      : text(FIRST, y + 5, leadership.text, 'middle', 'bold'),
    other === null
      ? quietWords(SECOND, y + 5, management.text, 'middle')
      : text(SECOND, y + 5, management.text, 'middle', 'bold'),
  ].join('');
}
