/** In scale points: all that sums in binary leave between values that are equal. */
const NOISE = 1e-12;

/** (value − mean)², and 0 where they are equal but for binary noise: a test must not find spread there. */
export function squaredDeviation(value: number, mean: number): number {
  const deviation = value - mean;
  return Math.abs(deviation) < NOISE ? 0 : deviation * deviation;
}
