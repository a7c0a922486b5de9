import { describe, expect, it } from '@jest/globals';
import { iccOneWay } from './icc-one-way.js';
import { oneSampleTTest, pairedTTest, welchTTest } from './t-test.js';

/** Student (1908): extra hours of sleep under two drugs, the data set `sleep` of R. */
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('t-tests', () => {
  it('agree with the printed example of t.test in R, paired', () => {
    const { difference, t, df, p, interval } = pairedTTest(first, second);
    expect([difference, t, df, p].map((x) => Number(x!.toPrecision(5)))).toEqual([
      -1.58, -4.0621, 9, 0.0028329,
    ]);
    expect(interval).toEqual([expect.closeTo(-2.4598858, 7), expect.closeTo(-0.7001142, 7)]);
  });

  it('agree with the same, for different raters', () => {
    const { t, df, p, interval } = welchTTest(first, second);
    expect([t, df, p].map((x) => Number(x!.toPrecision(5)))).toEqual([-1.8608, 17.776, 0.079394]);
    expect(interval).toEqual([expect.closeTo(-3.3654832, 7), expect.closeTo(0.2054832, 7)]);
  });

  it('leave t and p undefined without spread, and all of it with one value or none', () => {
    expect(oneSampleTTest([2, 2, 2])).toEqual({
      difference: 2,
      se: 0,
      df: 2,
      t: null,
      p: null,
      interval: [2, 2],
    });
    expect(oneSampleTTest([2])).toMatchObject({ difference: 2, se: null, t: null, interval: null });
    expect(oneSampleTTest([])).toMatchObject({ difference: null, p: null });
    expect(welchTTest([3, 3], [2, 2])).toMatchObject({ difference: 1, t: null });
    expect(welchTTest([3], [2, 2])).toMatchObject({ difference: 1, se: null });
  });

  // Ten times 4/3 adds up to a mean that is 2e-16 off: a spread of that size would make t 1e16 and p 0.
  it('find no spread in equal values that are not exact in binary', () => {
    const scores = new Array<number>(10).fill(4 / 3);
    expect(oneSampleTTest(scores)).toMatchObject({ se: 0, t: null, p: null });
    expect(iccOneWay([scores.slice(0, 7), scores.slice(0, 3)])).toMatchObject({
      between: 0,
      within: 0,
      icc1: null,
      iccK: null,
    });
  });
});
