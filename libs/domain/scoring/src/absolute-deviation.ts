import { meanOf } from './mean-of.js';

/** Mean absolute deviation around the mean, in scale points; null below two values. */
export function absoluteDeviation(values: readonly number[]): number | null {
  const mean = meanOf(values);
  return mean === null || values.length < 2 ? null : meanOf(values.map((value) => Math.abs(value - mean)));
}
