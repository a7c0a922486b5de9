/**
 * What somebody wrote to others, as plain text in lines: no control characters, nothing invisible, nothing that
 * turns the direction of the words around it, no marks piled up over a letter, one empty line at most in a row.
 *
 * Joiners (U+200C, U+200D) stay, because Persian, Hindi and others are wrong without them.
 */
export const plainWords = (given: string): string =>
  given
    .normalize('NFC')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) =>
      line
        .replaceAll('\t', ' ')
        .replaceAll(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu, '')
        .replaceAll(/(?![\u200c\u200d])\p{Cf}/gu, '')
        .replaceAll(/(\p{M}{3})\p{M}+/gu, '$1')
        .trim(),
    )
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
