import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mcdonaldOmega } from './mcdonald-omega.js';

const covariances = (loadings: readonly number[], unique: readonly number[]) =>
  loadings.map((a, i) => loadings.map((b, j) => a * b + (i === j ? unique[i]! : 0)));

describe('mcdonaldOmega', () => {
  // (0.8 + 0.7 + 0.6 + 0.5)² / ((…)² + 0.36 + 0.51 + 0.64 + 0.75) = 6.76 / 9.02
  it('recovers a model that holds exactly', () => {
    expect(mcdonaldOmega(covariances([0.8, 0.7, 0.6, 0.5], [0.36, 0.51, 0.64, 0.75]))).toBeCloseTo(
      6.76 / 9.02,
      8,
    );
  });

  it('recovers any such model', () => {
    const part = fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(part, part, (loadings, unique) => {
        const common = loadings.reduce((sum, l) => sum + l, 0) ** 2;
        const exact = common / (common + unique.reduce((sum, u) => sum + u, 0));
        expect(mcdonaldOmega(covariances(loadings, unique))).toBeCloseTo(exact, 5);
      }),
      { numRuns: 50 },
    );
  });

  it('needs three items with variance', () => {
    expect(mcdonaldOmega(covariances([1, 1], [1, 1]))).toBeNull();
    expect(mcdonaldOmega(covariances([0, 1, 1], [0, 1, 1]))).toBeNull();
  });
});
