import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { escapeMarkup } from './escape-markup.js';
import { placeNumbers, type MapPoint } from './place-numbers.js';

/** One competency of a cohort: how others see it, over people, and how far people see themselves above. */
export interface MapDot {
  /** By which the table beside the chart lists it. */
  readonly number: number;
  /** Leadership is a circle, management a square: shape tells the two apart, colour only helps. */
  readonly shape: 'circle' | 'square';
  /** In scale points 1…5. */
  readonly others: number;
  /** Self minus others, in scale points. */
  readonly gap: number;
}

export interface GroupMap {
  readonly dots: readonly MapDot[];
  /** Where room to grow ends and where a strength begins, in scale points. */
  readonly cuts: { readonly need: number; readonly strength: number };
  readonly words: MapWords;
}

/** Everything readers see beside figures, in their language. */
export interface MapWords {
  /** Says the finding and names the table; read out in place of the chart. */
  readonly alternative: string;
  readonly across: string;
  readonly higher: string;
  readonly lower: string;
  readonly same: string;
  readonly roomToGrow: string;
  readonly strength: string;
  readonly leadership: string;
  readonly management: string;
  readonly point: (value: number) => string;
}

const INK = '#1B1F24';
const QUIET = '#4B5563';
const GRID = '#D5D9DF';
const FILL = { circle: '#12436D', square: '#B8480F' } as const;
const FAMILY = `font-family="Atkinson Hyperlegible, Arial, sans-serif"`;

// In print a chart is 174 mm wide: 12.5 of its 680 units set text at 9 pt.
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [680, 356, 56, 20, 42, 270];
const SMALL = 12.5;
const TEXT = 14;

/**
 * The map of a cohort: a dot per competency, others' mean across, self minus others upwards. Both axes
 * begin and end at half points: the one across holds both cuts, the upward one is alike on both sides of nought.
 *
 * returns  one SVG string for page and PDF: attributes only; classes let a page recolour it for the dark
 */
export function groupMap({ dots, cuts, words }: GroupMap): string {
  const across = dots.map(({ others }) => others);
  const [least, most] = [Math.min(cuts.need, ...across), Math.max(cuts.strength, ...across)];
  const [low, high] = [
    Math.max(1, Math.floor(2 * least - 0.5) / 2),
    Math.min(5, Math.ceil(2 * most + 0.5) / 2),
  ];
  const far = Math.max(0.5, Math.ceil(2 * Math.max(0, ...dots.map(({ gap }) => Math.abs(gap)))) / 2);
  const x = scaleLinear()
    .domain([low, high])
    .range([LEFT + 18, WIDTH - RIGHT - 18]);
  const y = scaleLinear()
    .domain([-far, far])
    .range([BOTTOM - 14, TOP + 14]);
  const points = dots.map((dot): MapPoint => ({ ...dot, x: x(dot.others), y: y(dot.gap) }));
  const numbers = placeNumbers(points, { left: LEFT, right: WIDTH - RIGHT, top: TOP, bottom: BOTTOM });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}"`,
    ` width="${WIDTH}" height="${HEIGHT}" ${FAMILY} font-size="${TEXT}"`,
    ` aria-label="${escapeMarkup(words.alternative)}">`,
    frame(x, y, cuts, words),
    ...points.map((point) => mark(point.shape, point.x, point.y)),
    ...numbers.map(({ number, x: at, y: up }) =>
      text(at, up + 5, String(number), 'middle', TEXT, INK, 'bold'),
    ),
    legend(words),
    `</svg>`,
  ].join('');
}

type Axis = ScaleLinear<number, number>;

/** Grid, zones and the words along both axes. */
function frame(x: Axis, y: Axis, cuts: GroupMap['cuts'], words: MapWords): string {
  const upright = x.ticks(4).filter((point) => Number.isInteger(point));
  const cut = (at: number, words: string, anchor: 'start' | 'end') =>
    line(x(at), TOP, x(at), BOTTOM, '#767F8A', 'chart-cut', ' stroke-dasharray="2 4"') +
    text(x(at) + (anchor === 'end' ? -6 : 6), TOP + 16, words, anchor, SMALL, QUIET);
  return [
    ...upright.map(
      (point) =>
        line(x(point), TOP, x(point), BOTTOM, GRID, 'chart-grid') +
        text(x(point), BOTTOM + 18, words.point(point), 'middle', SMALL, QUIET),
    ),
    ...y
      .ticks(4)
      .filter((point) => point !== 0)
      .map(
        (point) =>
          line(LEFT, y(point), WIDTH - RIGHT, y(point), GRID, 'chart-grid') +
          text(LEFT - 8, y(point) + 4, words.point(point), 'end', SMALL, QUIET),
      ),
    line(LEFT, y(0), WIDTH - RIGHT, y(0), INK, 'chart-ink'),
    text(LEFT - 8, y(0) + 4, words.point(0), 'end', SMALL, QUIET),
    cut(cuts.need, words.roomToGrow, 'end'),
    cut(cuts.strength, words.strength, 'start'),
    text(LEFT, TOP - 14, words.higher, 'start', SMALL, QUIET),
    text(WIDTH - RIGHT, y(0) - 7, words.same, 'end', SMALL, QUIET),
    text(LEFT + 4, BOTTOM - 6, words.lower, 'start', SMALL, QUIET),
    text(WIDTH - RIGHT, BOTTOM + 40, words.across, 'end', SMALL, QUIET),
  ].join('');
}

function legend(words: MapWords): string {
  const y = HEIGHT - 14;
  return [
    mark('circle', LEFT + 8, y - 5),
    text(LEFT + 22, y, words.leadership, 'start', SMALL, QUIET),
    mark('square', LEFT + 130, y - 5),
    text(LEFT + 144, y, words.management, 'start', SMALL, QUIET),
  ].join('');
}

function mark(shape: MapDot['shape'], cx: number, cy: number): string {
  if (shape === 'circle')
    return `<circle class="chart-leadership" cx="${px(cx)}" cy="${px(cy)}" r="7.5" fill="${FILL.circle}"/>`;
  return `<rect class="chart-management" x="${px(cx - 7)}" y="${px(cy - 7)}" width="14" height="14" fill="${FILL.square}"/>`;
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, name: string, more = '') =>
  `<line class="${name}" x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${stroke}" stroke-width="1"${more}/>`;

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
