import { type LensChart, type LensRow, type LensSide } from './lens-chart.js';
import { narrowAxis, narrowLabel, narrowRows, ratingAxis, ticks, type NarrowRow } from './narrow-parts.js';
import { mark, NARROW, quietWords, svg, tie, TOO_CLOSE, words as text, type Shape } from './svg-parts.js';

const [HEAD, AXIS] = [26, 36];
const SIDES = { circle: 142, square: 232 } as const; // where the mark of each head stands
const x = narrowAxis(1, 5);

/**
 * Lenses for a phone, with the same marks and words as the wide chart.
 *
 * returns  one SVG string for the page
 */
export function narrowLens({ rows, words }: LensChart): string {
  const places = narrowRows(
    rows.map(({ label }) => label),
    HEAD,
  );
  const drawn = rows.some((row) => row.leadership.value !== null || row.management.value !== null);
  const height = places.bottom + (drawn ? AXIS : 0);
  return svg({ width: NARROW, height, alternative: words.alternative }, [
    head('circle', words.leadership),
    head('square', words.management),
    drawn ? ticks(x.ticks(4).map(x), places.rows) + ratingAxis(x, places.bottom, words.ends) : '',
    ...rows.map((row, index) => pair(row, places.rows[index]!)),
  ]);
}

const head = (shape: Shape, word: string): string =>
  mark(shape, SIDES[shape], 9) + quietWords(SIDES[shape] + 12, 13.5, word, 'start');

function pair({ label, leadership, management }: LensRow, place: NarrowRow): string {
  const [one, other] = [leadership.value, management.value];
  const apart = one !== null && other !== null && Math.abs(one - other) < TOO_CLOSE ? 6 : 0;
  return [
    narrowLabel(place, label),
    figure('circle', leadership, place),
    figure('square', management, place),
    one === null || other === null ? '' : tie(x(one), x(other), place.track),
    one === null ? '' : mark('circle', x(one), place.track - apart),
    other === null ? '' : mark('square', x(other), place.track + apart),
  ].join('');
}

const figure = (shape: Shape, { value, text: words }: LensSide, { label: y }: NarrowRow): string =>
  value === null
    ? quietWords(SIDES[shape] + 40, y + 5, words, 'middle')
    : text(SIDES[shape] + 40, y + 5, words, 'middle', 'bold');
