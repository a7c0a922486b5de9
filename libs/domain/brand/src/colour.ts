/** A colour of sRGB as pages write it: '#' and six hexadecimal digits in lower case. */
export type Colour = `#${string}`;

/** The colour that somebody typed: #1d5c8a, 1D5C8A or #06c. Null if it is none of these. */
export function parseColour(text: string): Colour | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('')}`;
}

/** Red, green and blue of a colour, 0 to 1 each, as encoded in sRGB. */
export const channelsOf = (colour: Colour): [red: number, green: number, blue: number] => {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};

/** The colour of three channels, 0 to 1 each; what lies outside is taken to the nearest end. */
export const colourOf = (channels: readonly number[]): Colour =>
  `#${channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;

/** An encoded channel as light, 0 to 1. Source: IEC 61966-2-1, as in WCAG 2.2, "relative luminance". */
export const toLight = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Light, 0 to 1, as an encoded channel: the inverse. */
export const fromLight = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
