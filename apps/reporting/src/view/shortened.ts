/** Text of at most `longest` characters as people count them, with an ellipsis where some are left out. */
export function shortened(text: string, longest: number): string {
  const seen = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return seen.length <= longest
    ? text
    : `${seen
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
