import { meanOf } from './mean-of.js';
import { tCritical, tInterval } from './t-interval.js';
import { tTest, type TTest } from './t-test.js';
import { deviationOf } from './variance-of.js';

/** Self against others by the others' own spread. For the engine: it gives a small group's answers away. */
export interface GapInterval {
  readonly n: number;
  readonly othersMean: number;
  readonly sd: number | null;
  readonly tCritical: number | null;
  readonly othersInterval: [number, number] | null;
  /** Of self minus others; self is a fixed value. */
  readonly gap: TTest;
}

/**
 * others   rater-first scores, at least one
 * source   Student (1908)
 */
export function gapInterval(self: number, others: readonly number[], confidence = 0.95): GapInterval | null {
  const othersMean = meanOf(others);
  if (othersMean === null) return null;
  const n = others.length;
  const sd = deviationOf(others);
  return {
    n,
    othersMean,
    sd,
    tCritical: sd === null ? null : tCritical(n - 1, confidence),
    othersInterval: tInterval(n, othersMean, sd, confidence),
    gap: tTest(self - othersMean, sd === null ? null : sd / Math.sqrt(n), n - 1, confidence),
  };
}
