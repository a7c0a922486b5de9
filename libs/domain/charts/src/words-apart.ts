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
    labels.push(labelOf(attributes, text));
    return '';
  });
  return { drawing, width: WIDTH, labels };
}

function labelOf(attributes: string, text: string): Label {
  const given = new Map<string, string>();
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) given.set(name, value);
  return {
    x: Number(given.get('x')),
    y: Number(given.get('y')),
    anchor: given.get('text-anchor') as Anchor,
    size: Number(given.get('font-size') ?? TEXT),
    bold: given.get('font-weight') === 'bold',
    fill: given.get('fill') ?? '',
    text: readMarkup(text),
  };
}
