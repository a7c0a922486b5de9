/**
 * A line that somebody typed, as plain text: no control characters, nothing invisible, nothing that turns the
 * direction of the words around it, no marks piled up over a letter. Line breaks become spaces.
 *
 * Joiners (U+200C, U+200D) stay, because Persian, Hindi and others are wrong without them.
 */
export const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu, '')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
