/**
 * Cycles from first to last: by number if all names are digits, else by code unit. Neighbours make a trend.
 */
export function cyclesInOrder<Cycle extends { readonly cycle: string }>(cycles: readonly Cycle[]): Cycle[] {
  const numbered = cycles.every(({ cycle }) => /^\d+$/.test(cycle));
  const number = ({ cycle }: Cycle) => (numbered ? BigInt(cycle) : 0n);
  const before = (a: Cycle, b: Cycle) =>
    number(a) === number(b) ? a.cycle < b.cycle : number(a) < number(b);
  return [...cycles].sort((a, b) => (before(a, b) ? -1 : 1));
}
