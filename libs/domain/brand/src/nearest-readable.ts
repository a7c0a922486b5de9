import type { Colour } from './colour.js';
import { contrastRatio } from './contrast-ratio.js';
import { colourIn, oklchOf } from './oklch.js';

/** Text of normal size: WCAG 2.2, 1.4.3 "Contrast (Minimum)", level AA. */
export const TEXT_CONTRAST = 4.5;

/**
 * The colour nearest to the given one that can be read on all of these grounds: the same hue, as strong as
 * before where sRGB allows it, made darker or lighter by the least that is needed. A colour that can be read
 * stays as it is.
 *
 * grounds  at least one
 * ratio    contrast that is needed against each, 1 to 21
 * throws   BrandError if neither black nor white would do
 */
export function nearestReadable(
  given: Colour,
  grounds: readonly Colour[],
  ratio: number = TEXT_CONTRAST,
): Colour {
  const passes = (colour: Colour) => grounds.every((ground) => contrastRatio(colour, ground) >= ratio);
  if (passes(given)) return given;
  const { lightness, chroma, hue } = oklchOf(given);
  const at = (level: number) => colourIn({ lightness: level, chroma, hue });
  const found = [0, 1].flatMap((end) => {
    if (!passes(at(end))) return [];
    let [failing, passing] = [lightness, end];
    for (let step = 0; step < STEPS; step++) {
      const between = (failing + passing) / 2;
      if (passes(at(between))) passing = between;
      else failing = between;
    }
    return [{ colour: at(passing), moved: Math.abs(passing - lightness) }];
  });
  const [nearest] = found.sort((one, other) => one.moved - other.moved);
  if (!nearest) throw new BrandError('no colour can be read on all of these grounds');
  return nearest.colour;
}

/** Grounds that exclude each other: a mistake of ours, never of whoever chose a colour. */
export class BrandError extends Error {
  readonly code = 'BRAND.NO_READABLE_COLOUR';
}

/** Halvings of the lightness: to a hundredth of a step of 8 bits. */
const STEPS = 16;
