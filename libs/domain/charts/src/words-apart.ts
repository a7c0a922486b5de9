import { readMarkup } from './escape-markup.js';
import { type Anchor, TEXT, WIDTH } from './svg-parts.js';

/** A chart in two layers: the drawing, and its words with their places. */
export interface WordsApart {
  /** The chart without its words. */
  readonly drawing: string;
  /** Units of the drawing from its left to its right side; x, y and size are such units too. */
  readonly width: number;
  readonly labels: readonly Label[];
}

/** Words of a chart. x is where they start, end or have their middle, y their base line. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly size: number;
  readonly bold: boolean;
  /** #RRGGBB */
  readonly fill: string;
  readonly text: string;
}

/**
 * Takes a chart of ours apart, for a printer that sets words itself: Typst draws those of an SVG one letter
 * at a time, each with its own colour and place, which took a tenth of a report.
 */
export function wordsApart(chart: string): WordsApart {
  const labels: Label[] = [];
  const drawing = chart.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) => {
    const given = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    labels.push({
      ...{ x: Number(given['x']), y: Number(given['y']), anchor: given['text-anchor'] as Anchor },
      ...{ size: Number(given['font-size'] ?? TEXT), bold: given['font-weight'] === 'bold' },
      ...{ fill: given['fill'] ?? '', text: readMarkup(text) },
    });
    return '';
  });
  return { drawing, width: WIDTH, labels };
}
