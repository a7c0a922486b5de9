import { escapeMarkup } from './escape-markup.js';

/** How many gave each answer of the scale, lowest first. Only counts that may be shown come here. */
export interface Strip {
  readonly counts: readonly number[];
  /** Says what the cells hold; read out in place of the strip. */
  readonly alternative: string;
}

const HEIGHT = 14; // 3.5 mm in print, which sets the counts at 9 pt
const [NARROW, WIDE] = [14, 20]; // for counts of one digit, and of two
/** Share of all answers up to which a cell has a tint, and whether its count is then white. */
const TINTS: readonly (readonly [number, number, boolean])[] = [
  [0, 0, false],
  [0.2, 0.12, false],
  [0.4, 0.26, false],
  [0.6, 0.4, false],
  [1, 0.78, true],
];

/**
 * A strip: one cell for each answer with its count, darker for more. It stands inside a table.
 *
 * returns  one SVG string for page and PDF: attributes only, and few of them, since a report has many strips
 */
export function strip({ counts, alternative }: Strip): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const cell = counts.every((count) => count < 10) ? NARROW : WIDE;
  const width = counts.length * cell;
  const cells = counts.map((count, place) => {
    const [, tint, dark] = TINTS.find(([most]) => count <= most * all + 1e-9) ?? TINTS[0]!;
    return { count, left: place * cell, tint, dark };
  });
  const tints = TINTS.filter(([, tint]) => tint > 0).map(([, tint]) => {
    const boxes = cells
      .filter((given) => given.tint === tint)
      .map(({ left }) => `M${left} 0h${cell}v${HEIGHT}h-${cell}z`);
    return boxes.length === 0
      ? ''
      : `<path class="chart-tint" fill-opacity="${tint}" d="${boxes.join('')}"/>`;
  });
  const digits = (dark: boolean, attributes: string) => {
    const shown = cells.filter((given) => given.dark === dark);
    if (shown.length === 0) return '';
    // A list of places sets one character at each, so counts of two digits need an element of their own.
    const groups = cell === NARROW ? [shown] : shown.map((given) => [given]);
    return groups
      .map((group) => {
        const places = group.map(({ left }) => left + cell / 2).join(' ');
        return `<text ${attributes} x="${places}" y="11.4">${group.map(({ count }) => count).join('')}</text>`;
      })
      .join('');
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" class="strip" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"` +
    ` font-family="Atkinson Hyperlegible, Arial, sans-serif" font-size="12.7" text-anchor="middle" fill="#1B1F24" aria-label="${escapeMarkup(alternative)}">` +
    tints.join('') +
    digits(false, 'class="chart-ink-text"') +
    digits(true, 'class="chart-on-dark-text" fill="#fff"') +
    `<path class="chart-grid" d="M.5 .5H${width - 0.5}V${HEIGHT - 0.5}H.5Z" fill="none" stroke="#C9CED6"/></svg>`
  );
}
