import type { Colour } from './colour.js';
import { contrastRatio } from './contrast-ratio.js';
import { LIGHT_GROUNDS } from './grounds.js';

/** The contrast of a colour where it is hardest to read on our light pages: 1 to 21. */
export const leastContrast = (colour: Colour): number =>
  Math.min(...LIGHT_GROUNDS.map((ground) => contrastRatio(colour, ground)));
