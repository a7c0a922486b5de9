import { describe, expect, it } from '@jest/globals';
import { iccTwoWay, iccTwoWayLimits, twoWayMeanSquares } from './icc-two-way.js';

/** Shrout & Fleiss (1979), table 2: six targets, four judges. */
const ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const squares = twoWayMeanSquares(ratings)!;
const two = (values: readonly (number | null)[]) => values.map((value) => Number(value!.toFixed(2)));

describe('two-way intraclass correlations', () => {
  it('are those of the paper', () => {
    const { single, average } = iccTwoWay(squares);
    expect(two([single.oneWay, single.twoWayRandom, single.twoWayMixed])).toEqual([0.17, 0.29, 0.71]);
    expect(two([average.oneWay, average.twoWayRandom, average.twoWayMixed])).toEqual([0.44, 0.62, 0.91]);
  });

  it('have the limits that the R package psych prints for this table', () => {
    const { single, average } = iccTwoWayLimits(squares)!;
    expect([single.oneWay, single.twoWayRandom, single.twoWayMixed].map(two)).toEqual([
      [-0.13, 0.72],
      [0.02, 0.76],
      [0.34, 0.95],
    ]);
    expect([average.oneWay, average.twoWayRandom, average.twoWayMixed].map(two)).toEqual([
      [-0.88, 0.91],
      [0.07, 0.93],
      [0.68, 0.99],
    ]);
  });

  // Raters one point apart: nothing is left over, so the mixed form is 1 and has no limits.
  it('are undefined where nothing varies', () => {
    const alike = twoWayMeanSquares([
      [3.1, 3.1],
      [3.1, 3.1],
      [3.1, 3.1],
    ])!;
    expect(iccTwoWay(alike).single).toEqual({ oneWay: null, twoWayRandom: null, twoWayMixed: null });
    expect(iccTwoWayLimits(alike)).toBeNull();
    const apart = twoWayMeanSquares([
      [1.1, 2.1],
      [2.3, 3.3],
      [3.2, 4.2],
    ])!;
    expect(iccTwoWay(apart).single.twoWayMixed).toBe(1);
    expect(iccTwoWayLimits(apart)).toBeNull();
  });

  it('need two targets and two raters', () => {
    expect(twoWayMeanSquares([[1, 2]])).toBeNull();
    expect(twoWayMeanSquares([[1], [2]])).toBeNull();
  });
});
