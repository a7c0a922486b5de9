import { contrastRatio, parseColour } from '#domain/brand';

const OWN = '#1d5c8a';
const LEAST = 3; // contrast of a graphical object on its ground, WCAG 2.2, 1.4.11

/** The colour of lines in print: the organisation's where it can be seen on white, else ours. */
export function accentOf(given: string | null | undefined): string {
  const colour = given ? parseColour(given) : null;
  return colour && contrastRatio(colour, '#ffffff') >= LEAST ? colour : OWN;
}
