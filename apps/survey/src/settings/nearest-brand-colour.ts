import { brandColours, type Colour, leastContrast, parseColour } from '#domain/brand';

/** A colour as it was given, and what it becomes so that it can be read. */
export interface BrandColourChoice {
  readonly given: Colour;
  readonly used: Colour;
  /** Contrast of the given and of the used colour where it is least on our pages, to one decimal. */
  readonly givenContrast: string;
  readonly usedContrast: string;
  /** What stands for it on dark pages. */
  readonly dark: Colour;
}

/** The choice behind what somebody typed; 'none' if it is no colour. */
export function nearestBrandColour(text: string): BrandColourChoice | 'none' {
  const given = parseColour(text);
  if (given === null) return 'none';
  const { light, dark } = brandColours(given);
  const used = light.action;
  return { given, used, dark: dark.action, givenContrast: inWords(given), usedContrast: inWords(used) };
}

/** Rounded down, so that 4.49 does not read as the 4.5 that it misses. */
const inWords = (colour: Colour): string => (Math.floor(leastContrast(colour) * 10) / 10).toFixed(1);
