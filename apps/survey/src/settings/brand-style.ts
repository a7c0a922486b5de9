import { brandColours, type Colour, parseColour } from '#domain/brand';

/**
 * The style sheet of a colour that can be read: links and buttons, in both schemes, and not one thing more.
 * Null for a colour that cannot be read, so that no sheet of ours ever makes a page hard to read.
 */
export function brandStyle(digits: string): string | null {
  const colour = parseColour(digits);
  if (colour === null) return null;
  const { light, dark } = brandColours(colour);
  if (light.action !== colour) return null;
  return `${root(light)}\n@media screen and (prefers-color-scheme: dark) {\n${root(dark)}\n}\n`;
}

const root = ({ action, strong }: { action: Colour; strong: Colour }): string =>
  `:root { --action: ${action}; --action-strong: ${strong}; }`;
