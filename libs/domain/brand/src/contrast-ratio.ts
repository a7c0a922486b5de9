import { channelsOf, type Colour, toLight } from './colour.js';

/**
 * How well two colours can be told apart as text and ground.
 *
 * returns  1 (the same luminance) to 21 (black on white); the order of the two does not matter
 * source   WCAG 2.2, "contrast ratio" and "relative luminance"
 */
export function contrastRatio(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour).map(toLight) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
