/**
 * Mid-rank percentiles 0…100 in a reference sample: 100·(m + 0.5·k)/N with m below and k equal, compared
 * at six decimals; null without a sample.
 *
 * source   Crawford & Garthwaite (2009)
 */
export function percentileRanks(reference: readonly number[]): (score: number) => number | null {
  const six = (value: number) => Math.round(value * 1e6);
  const sorted = reference.map(six).sort((a, b) => a - b);
  const countBelow = (value: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (score) => {
    const [below, notAbove] = [countBelow(six(score)), countBelow(six(score) + 1)];
    return sorted.length === 0 ? null : (100 * (below + 0.5 * (notAbove - below))) / sorted.length;
  };
}

/** z and T = 50 + 10·z against a norm; null without spread. */
export function standardScores(
  mean: number,
  sd: number | null,
  score: number,
): { z: number | null; t: number | null } {
  if (sd === null || sd === 0) return { z: null, t: null };
  const z = (score - mean) / sd;
  return { z, t: 50 + 10 * z };
}

/** How far a norm sample carries. */
export const normUse = (subjects: number): 'full' | 'provisional' | 'none' =>
  subjects >= 100 ? 'full' : subjects >= 30 ? 'provisional' : 'none';
