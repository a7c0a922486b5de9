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
