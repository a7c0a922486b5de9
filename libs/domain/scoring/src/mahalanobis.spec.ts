import { expect, it } from '@jest/globals';
import { mahalanobis } from './mahalanobis.js';

// NumPy 2 (inverse of the covariance) and SciPy 1.17 (χ² quantile).
it('measures how far each rater is from the middle of all', () => {
  const rows = [
    [2.3, 3.2],
    [2.5, 3.1],
    [1.8, 2.4],
    [2.8, 3.9],
    [4.1, 1.7],
    [2.2, 3.6],
    [1, 2.5],
    [2.9, 4.3],
  ];
  const { squared, critical, flagged } = mahalanobis(rows)!;
  const expected = [0.0426973999, 0.0034067555, 1.23454675, 1.09417999, 5.6670429, 0.416949523, 3.20457315];
  expect(squared).toEqual([...expected, 2.33660354].map((d) => expect.closeTo(d, 7)));
  expect(critical).toBeCloseTo(13.815510558, 8);
  expect(flagged).toEqual([]);
  expect(mahalanobis(rows.slice(0, 2))).toBeNull();
});

// One of n raters can be (n − 1)²/n away at most: of 25 on five variables 23.04, and χ²(.999, 5) is 20.5.
it('flags nobody unless there are more than five raters for each variable', () => {
  const rows = (raters: number) =>
    Array.from({ length: raters }, (_, r) =>
      [0, 1, 2, 3, 4].map((v) => (r === 0 ? 40 * v : ((r * 7 ** v) % 11) / 11)),
    );
  const far = (raters: number) => mahalanobis(rows(raters))!;
  expect(far(25).squared[0]).toBeGreaterThan(far(25).critical);
  expect(far(25).flagged).toEqual([]);
  expect(far(26).flagged).toEqual([0]);
});
