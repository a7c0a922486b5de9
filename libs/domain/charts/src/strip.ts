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
 * returns  one SVG string for page and PDF: attributes only
 */
export function strip({ counts, alternative }: Strip): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const cell = counts.every((count) => count < 10) ? NARROW : WIDE;
  const width = counts.length * cell;
  const cells = counts.map((count, place) => {
    const [, tint, dark] = TINTS.find(([most]) => count <= most * all + 1e-9) ?? [0, 0, false];
    const fill = tint === 0 ? '' : ` fill-opacity="${tint}"`;
    return (
      `<rect${tint === 0 ? ' fill="none"' : ' class="chart-tint"'} x="${place * cell + 0.5}" y=".5" width="${cell - 1}" height="${HEIGHT - 1}"${fill}/>` +
      `<text class="chart-${dark ? 'on-dark' : 'ink'}-text" x="${(place + 0.5) * cell}" y="11.4"${dark ? ' fill="#fff"' : ''}>${count}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" class="strip" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"` +
    ` font-family="Atkinson Hyperlegible, Arial, sans-serif" font-size="12.7" text-anchor="middle" fill="#1B1F24" aria-label="${escapeMarkup(alternative)}">` +
    `${cells.join('')}<path class="chart-grid" d="M.5 .5H${width - 0.5}V${HEIGHT - 0.5}H.5Z" fill="none" stroke="#C9CED6"/></svg>`
  );
}
