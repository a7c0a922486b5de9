import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg, holm } from './adjust-p.js';
import { agreementLabel } from './agreement-label.js';
import { differenceReliability, disattenuated } from './difference-reliability.js';
import { effectSize, gapInNormUnits } from './effect-size.js';
import { finitePool } from './finite-pool.js';
import { haloOf } from './halo.js';
import { htmt } from './htmt.js';
import { importancePerformance } from './importance-performance.js';
import { minimalDifference, minimalDifferenceOfMeans } from './minimal-difference.js';
import { moderatedVariance } from './moderated-variance.js';
import { normUse, percentileRanks } from './norms.js';
import { weightedMeanOfGroups } from './others-composite.js';
import { positionOf } from './position.js';
import { ratersNeeded, wholeRaters } from './reliability-of-mean.js';
import { standardisedCategories } from './self-other-categories.js';
import { withinGroupAgreement } from './within-group-agreement.js';

describe('statistics worked by hand', () => {
  // Ten others, five 3 and five 4: mean 3.5, s² = 10·0.25/9; J = 1 − 3/35.
  it('standardises a gap from ten raters on', () => {
    const others = [3, 3, 3, 3, 3, 4, 4, 4, 4, 4];
    const { d, correction, g } = effectSize(5, others);
    expect(d).toBeCloseTo(1.5 / Math.sqrt(2.5 / 9), 10);
    expect(correction).toBeCloseTo(32 / 35, 10);
    expect(g).toBeCloseTo(((1.5 / Math.sqrt(2.5 / 9)) * 32) / 35, 10);
    expect(effectSize(5, others.slice(1))).toEqual({ d: null, correction: null, g: null });
  });

  it('measures a gap by the spread of a norm sample', () => {
    expect(gapInNormUnits(-0.75, 0.5)).toBe(-1.5);
    expect(gapInNormUnits(1, 0)).toBeNull();
  });

  // 3, 4, 5 around 4: s² = (1 + 0 + 1) / 2.
  it('finds a halo where one rater gives every competency the same', () => {
    expect(haloOf([3, null, 4, 5])).toBe(1);
    expect(haloOf([4, 4, 4])).toBe(0);
    expect(haloOf([4, null])).toBeNull();
  });

  it('shrinks an error to nothing when the whole pool answered', () => {
    expect(finitePool([3, 4, 5, 4], 4)).toMatchObject({ finite: 0 });
    expect(finitePool([3, 4, 5], 12).finite).toBeCloseTo(Math.sqrt(1 / 3) * Math.sqrt(0.75), 10);
  });

  // (4·0.5 + 2·1) / 6 = 2/3 with 6 degrees of freedom; t(.975, 6) = 2.446912.
  it('draws a variance toward its prior', () => {
    const { variance, df, interval } = moderatedVariance([3, 4, 5], 0.5, 4)!;
    expect([variance, df]).toEqual([expect.closeTo(2 / 3, 10), 6]);
    expect(interval[1]).toBeCloseTo(4 + 2.446912 * Math.sqrt(2 / 9), 5);
  });

  it('tells how small a difference can be seen', () => {
    const { sem, toFixed, betweenTwo } = minimalDifference(0.5, 0.84);
    expect([sem, toFixed, betweenTwo]).toEqual(
      [0.2, 0.2 * 1.959964, 0.2 * 1.959964 * Math.SQRT2].map((x) => expect.closeTo(x, 6)),
    );
    expect(minimalDifferenceOfMeans(0.5, 2, 4).se).toBeCloseTo(Math.sqrt(0.375), 10);
  });

  // .70·.63 / (.37·.30) = 3.97; peers of .37 need four.
  it('finds the raters needed for a reliability of .70', () => {
    expect(ratersNeeded(0.37, 0.7)).toBeCloseTo(3.972973, 6);
    expect(wholeRaters(3.972973)).toBe(4);
    expect(wholeRaters(4 + 1e-12)).toBe(4);
    expect(ratersNeeded(0, 0.7)).toBeNull();
  });

  it('frees a correlation of error', () => {
    expect(disattenuated(0.4, 0.8, 0.5)).toBeCloseTo(0.4 / Math.sqrt(0.4), 10);
    expect(disattenuated(0.4, 0, 0.5)).toBeNull();
    expect(differenceReliability(0.8, 0.8, 1, 0.5, 0.5)).toBeNull();
  });

  it('renormalises weights over groups with raters', () => {
    expect(weightedMeanOfGroups({ a: [4], b: [], c: [2, 2] }, { a: 1, b: 5, c: 3 })).toBe(2.5);
    expect(weightedMeanOfGroups({ a: [] }, { a: 1 })).toBeNull();
  });

  // Within a: columns 1 and 2 alike, r = 1; within b likewise; between them r = −1.
  it('sets correlations between blocks against those within', () => {
    const a = [1, 2, 3].map((x) => [x, x]);
    const b = [1, 2, 3].map((x) => [4 - x, 8 - 2 * x]);
    expect(htmt(a, b).ratio).toBeCloseTo(-1, 10);
    expect(htmt(a, [[1], [2], [3]])).toMatchObject({ ratio: null, withinB: null });
  });

  it('puts what matters and goes badly first', () => {
    expect(importancePerformance([5, 5, 1, 1], [1, 5, 5, 1]).quadrants).toEqual([
      'concentrate_here',
      'keep_up',
      'possible_overkill',
      'low_priority',
    ]);
  });

  it('leaves missing p-values out of the count', () => {
    expect(benjaminiHochberg([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
    expect(holm([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
  });

  it('bounds the words for agreement inclusively', () => {
    expect([0.3, 0.5, 0.7, 0.9, 0.91].map(agreementLabel)).toEqual([
      'lack',
      'weak',
      'moderate',
      'strong',
      'very_strong',
    ]);
  });

  // Item 2 has one rater and does not count: J = 1, variance of 3, 4, 5 is 1, so u = ½ and 1 − 1/1.34.
  it('counts items with two raters or more', () => {
    const { items, uniform, slightSkew, absoluteDeviation } = withinGroupAgreement([
      [3, 4],
      [4, null],
      [5, null],
    ]);
    expect([items, uniform]).toEqual([1, 0.5]);
    expect(slightSkew).toBeCloseTo(0.34 / 1.34, 10);
    expect(absoluteDeviation).toBeCloseTo(2 / 3, 10);
  });

  it('names norms by their size and knows none without a sample', () => {
    expect([29, 30, 99, 100].map(normUse)).toEqual(['none', 'provisional', 'provisional', 'full']);
    expect(percentileRanks([])(3)).toBeNull();
  });

  it('needs spread to standardise self and others', () => {
    expect(standardisedCategories([3, 3], [3, 4])).toBeNull();
    expect(standardisedCategories([1, 5], [4, 2])!.categories).toEqual(['under', 'over']);
  });
});

describe('positionOf', () => {
  const tenths = fc.integer({ min: 10, max: 50 }).map((x) => x / 10);

  it('follows the table of six cells where the two cuts are one', () => {
    fc.assert(
      fc.property(tenths, tenths, (self, others) => {
        const cuts = { need: 3, strength: 3, gapNotable: 0.5 };
        const { position } = positionOf(self, others, cuts);
        const gap = Math.round((self - others) * 10) / 10;
        const higher = gap >= 0.5;
        const lower = gap <= -0.5;
        const strong = others >= 3;
        const expected = higher
          ? { true: 'overestimated_strength', false: 'blind_spot' }
          : lower
            ? { true: 'hidden_strength', false: 'underestimated_need' }
            : { true: 'agreed_strength', false: 'agreed_need' };
        expect(position).toBe(expected[`${strong}`]);
      }),
    );
  });
});
