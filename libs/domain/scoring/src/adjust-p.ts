/** A p-value, or null where there was nothing to test: it stays null and does not count. */
type P = number | null;

/** Benjamini & Hochberg (1995): within one report, over its competencies. */
export const benjaminiHochberg = (p: readonly P[]): P[] =>
  adjust(p, 'descending', (value, rank, m) => (value * m) / rank, Math.min);

/** Holm (1979): for claims about a cohort. */
export const holm = (p: readonly P[]): P[] =>
  adjust(p, 'ascending', (value, rank, m) => value * (m - rank + 1), Math.max);

/** Steps through the sorted values in one direction and lets none fall behind the one before. */
function adjust(
  p: readonly P[],
  direction: 'ascending' | 'descending',
  scale: (value: number, rank: number, m: number) => number,
  keep: (a: number, b: number) => number,
): P[] {
  const ranked = p
    .flatMap((value, index) => (value === null ? [] : [{ value, index }]))
    .sort((a, b) => a.value - b.value)
    .map((entry, place) => ({ ...entry, rank: place + 1 }));
  const adjusted: P[] = p.map(() => null);
  let last: number | null = null;
  for (const { value, index, rank } of direction === 'ascending' ? ranked : ranked.reverse()) {
    const scaled = Math.min(1, scale(value, rank, ranked.length));
    last = last === null ? scaled : keep(last, scaled);
    adjusted[index] = last;
  }
  return adjusted;
}
