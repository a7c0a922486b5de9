import { channelsOf, type Colour, colourOf, fromLight, toLight } from './colour.js';

/** A colour as people see it: how light (0 to 1), how strong (0 to about 0.32), and which hue (degrees). */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/**
 * source   B. Ottosson, "A perceptual color space for image processing" (2020), and its matrices in
 *          CSS Color Module Level 4, 9.3 "Oklab and Oklch"
 */
export function oklchOf(colour: Colour): Oklch {
  const [red, green, blue] = channelsOf(colour).map(toLight) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: hue < 0 ? hue + 360 : hue,
  };
}

/**
 * The colour of sRGB with this lightness and hue that is as strong as asked, or as strong as sRGB allows.
 * Lightness beyond 0 and 1 is black and white.
 */
export function colourIn(wanted: Oklch): Colour {
  if (wanted.lightness <= 0) return '#000000';
  if (wanted.lightness >= 1) return '#ffffff';
  if (fits(lightOf(wanted))) return colourOf(lightOf(wanted).map(fromLight));
  let [grey, strong] = [0, wanted.chroma];
  for (let step = 0; step < STEPS; step++) {
    const chroma = (grey + strong) / 2;
    if (fits(lightOf({ ...wanted, chroma }))) grey = chroma;
    else strong = chroma;
  }
  return colourOf(lightOf({ ...wanted, chroma: grey }).map((light) => fromLight(Math.max(0, light))));
}

/** Halvings of the chroma: the rest is far below one step of 8 bits. */
const STEPS = 16;
/** A thousandth of a step of 8 bits: rounding would hide it. */
const SLACK = 1e-6;

const fits = (light: readonly number[]): boolean =>
  light.every((channel) => channel >= -SLACK && channel <= 1 + SLACK);

/** Red, green and blue as light; outside 0 to 1 where sRGB has no such colour. */
function lightOf({ lightness, chroma, hue }: Oklch): number[] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
