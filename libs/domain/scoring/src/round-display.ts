/**
 * A figure as it is written down: half away from zero, after removing binary noise (2.675 gives 2.68).
 *
 * decimals   2 in files, 1 for people
 */
export function roundDisplay(value: number, decimals = 2): number {
  const scale = decimals === 2 ? 100 : 10 ** decimals;
  const rounded = (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-7)) / scale;
  return rounded + 0; // no negative zero
}
