import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { meanOf } from './mean-of.js';
import { tCritical } from './t-interval.js';
import { varianceOf } from './variance-of.js';

/** A difference against zero. t and p are null where there is no spread to judge by. */
export interface TTest {
  readonly difference: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly t: number | null;
  /** Two-sided, 0…1. */
  readonly p: number | null;
  readonly interval: [number, number] | null;
}

/** Student's test of one difference with its standard error; null parts where n was 1 or s was 0. */
export function tTest(difference: number, se: number | null, df: number, confidence = 0.95): TTest {
  if (se === null || df <= 0) return { difference, se: null, df: null, t: null, p: null, interval: null };
  const half = tCritical(df, confidence) * se;
  const t = se > 0 ? difference / se : null;
  const p = t === null ? null : 2 * tCdf(-Math.abs(t), df);
  return { difference, se, df, t, p, interval: [difference - half, difference + half] };
}

/** Same raters twice: the mean of their differences x − y. Source: Student (1908). */
export function pairedTTest(x: readonly number[], y: readonly number[], confidence = 0.95): TTest {
  return oneSampleTTest(
    x.map((value, index) => value - y[index]!),
    confidence,
  );
}

/** The mean of values against zero. */
export function oneSampleTTest(values: readonly number[], confidence = 0.95): TTest {
  const mean = meanOf(values);
  if (mean === null) return { difference: null, se: null, df: null, t: null, p: null, interval: null };
  const variance = varianceOf(values);
  const se = variance === null ? null : Math.sqrt(variance / values.length);
  return tTest(mean, se, values.length - 1, confidence);
}

/** Two groups of different raters, mean(x) − mean(y), unequal variances. Source: Welch (1947). */
export function welchTTest(x: readonly number[], y: readonly number[], confidence = 0.95): TTest {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  if (meanX === null || meanY === null)
    return { difference: null, se: null, df: null, t: null, p: null, interval: null };
  const [varX, varY] = [varianceOf(x), varianceOf(y)];
  if (varX === null || varY === null) return tTest(meanX - meanY, null, 0);
  const [a, b] = [varX / x.length, varY / y.length];
  const df = (a + b) ** 2 / (a ** 2 / (x.length - 1) + b ** 2 / (y.length - 1));
  if (a + b === 0) return tTest(meanX - meanY, 0, x.length + y.length - 2, confidence);
  return tTest(meanX - meanY, Math.sqrt(a + b), df, confidence);
}
