import type { Colour } from './colour.js';
import { nearestReadable } from './nearest-readable.js';
import { colourIn, oklchOf } from './oklch.js';
import { DARK_GROUNDS, LIGHT_GROUNDS } from './grounds.js';

/** What an organisation's colour becomes: for links and buttons, and for those under the pointer. */
export interface BrandColours {
  readonly light: { readonly action: Colour; readonly strong: Colour };
  readonly dark: { readonly action: Colour; readonly strong: Colour };
}

/**
 * The colours that stand for a given one on our pages, each readable as text on every ground and behind the
 * text of buttons: white on light pages, the dark paper on dark ones.
 *
 * The light action is a fixed point: given again, it stays. So it alone has to be stored.
 */
export function brandColours(given: Colour): BrandColours {
  const light = nearestReadable(given, LIGHT_GROUNDS);
  const dark = nearestReadable(light, DARK_GROUNDS, DARK_CONTRAST);
  return {
    light: { action: light, strong: nearestReadable(stronger(light), LIGHT_GROUNDS) },
    dark: { action: dark, strong: nearestReadable(shifted(dark, STEP), DARK_GROUNDS) },
  };
}

/** More than the rule asks: a colour at the very edge glares on a dark page. */
const DARK_CONTRAST = 5.5;
/** In lightness: what an eye sees at once. */
const STEP = 0.1;

/** Darker, as under the pointer; a colour that is nearly black becomes lighter instead. */
const stronger = (colour: Colour): Colour =>
  shifted(colour, oklchOf(colour).lightness > 3 * STEP ? -STEP : 1.5 * STEP);

const shifted = (colour: Colour, by: number): Colour => {
  const { lightness, chroma, hue } = oklchOf(colour);
  return colourIn({ lightness: lightness + by, chroma, hue });
};
