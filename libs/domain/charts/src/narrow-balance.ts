import { band, REACH, signed, type BalanceChart } from './balance-chart.js';
import { narrowAxis, ticks } from './narrow-parts.js';
import {
  diamond,
  dot,
  NARROW,
  quietWords,
  rangeBar,
  rangeLegend,
  svg,
  tie,
  TOO_CLOSE,
  words as text,
} from './svg-parts.js';

const [TRACK, BOTTOM, LINE] = [66, 98, 20];
const x = narrowAxis(-REACH, REACH).clamp(true);

/**
 * The balance for a phone, with the same marks and words as the wide chart: its figures stand in its legend.
 *
 * returns  one SVG string for the page
 */
export function narrowBalance({ others, self, instead, even, words }: BalanceChart): string {
  const place = { label: TRACK, track: TRACK };
  const close = others !== null && self !== null && Math.abs(others.value - self.value) < TOO_CLOSE;
  const apart = close ? 6 : 0;
  const own = others === null ? 8 : 150;
  const below = [...(others === null ? instead : []), ...(words.role === null ? [] : [words.role.text])];
  const lines = BOTTOM + (others === null ? 26 : 48);
  return svg({ width: NARROW, height: lines + below.length * LINE, alternative: words.alternative }, [
    others === null ? '' : dot(8, 9) + text(22, 14, `${words.others} ${others.text}`, 'start', 'bold'),
    self === null ? '' : diamond(own, 9) + text(own + 14, 14, `${words.self} ${self.text}`, 'start'),
    quietWords(x(0), 44, words.balanced, 'middle'),
    band(x(-even), x(even), TRACK - 16, TRACK + 16),
    ticks([-2, -1, 0, 1, 2].map(x), [place]),
    ...[-2, -1, 0, 1, 2].map((point) => quietWords(x(point), BOTTOM, signed(point), 'middle')),
    quietWords(0, BOTTOM + 18, words.management, 'start'),
    quietWords(NARROW, BOTTOM + 18, words.leadership, 'end'),
    others === null ? '' : rangeBar(x(others.range[0]), x(others.range[1]), TRACK),
    others === null || self === null ? '' : tie(x(others.value), x(self.value), TRACK),
    others === null ? '' : dot(x(others.value), TRACK - apart),
    self === null ? '' : diamond(x(self.value), TRACK + apart),
    others === null ? '' : rangeLegend(56, BOTTOM + 40, words.range),
    ...below.map((line, index) => text(0, lines + index * LINE + 10, line, 'start')),
  ]);
}
