const OWN = '#1D5C8A';
const LEAST = 3; // contrast of a graphical object on its ground, WCAG 2.2, 1.4.11

/** The colour of lines in print: the organisation's where it can be seen on white, else ours. */
export const accentOf = (colour: string | null | undefined): string =>
  colour && /^#[0-9a-f]{6}$/i.test(colour) && contrastOnWhite(colour) >= LEAST ? colour : OWN;

/** source  WCAG 2.2, relative luminance and contrast ratio */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
