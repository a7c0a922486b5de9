/**
 * Mid-rank percentile 0…100 of a score in a reference sample: 100·(m + 0.5·k)/N with m below and k equal,
 * both at six decimals; null without a sample.
 *
 * source   Crawford & Garthwaite (2009)
 */
export function percentileRank(reference: readonly number[], score: number): number | null {
  if (reference.length === 0) return null;
  const six = (value: number) => Math.round(value * 1e6);
  const below = reference.filter((value) => six(value) < six(score)).length;
  const equal = reference.filter((value) => six(value) === six(score)).length;
  return (100 * (below + 0.5 * equal)) / reference.length;
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
