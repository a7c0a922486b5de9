import { describe, expect, it } from '@jest/globals';
import { polynomialRegression } from './polynomial-regression.js';

const self = [3.5, 4.6, 4.1, 1.9, 2.2, 4.5, 1, 4.3, 4.2, 2.9, 2.2, 2.1, 2, 2.8, 3, 3.2, 5, 4.2, 3.5, 5];
const other = [1.9, 1.6, 3.5, 1.2, 1.1, 3.1, 2.9, 4.7, 3.5, 3.1, 3, 2, 1, 1.8, 3.8, 1.8, 2.5, 1, 4.3, 1.6];
const outcome = [
  2.72, 2.79, 3.5, 1.47, 1.96, 3.82, 1.32, 4.08, 3.54, 2.8, 3.22, 2.48, 1.44, 2.52, 3.38, 2.58, 3.39, 2.4,
  3.71, 3.17,
];
const close = (values: readonly number[]) =>
  values.map((value) => expect.closeTo(value, 8) as unknown as number);

describe('polynomialRegression', () => {
  // Least squares, standard errors and tail areas by NumPy 2 and SciPy 1.17.
  it('agrees with NumPy and SciPy', () => {
    const fit = polynomialRegression(self, other, outcome)!;
    expect(fit.coefficients).toEqual(
      close([3.13262516, 0.496786984, 0.353669282, -0.128594208, 0.0204669456, -0.073541229]),
    );
    expect(fit.standardErrors).toEqual(
      close([0.109989724, 0.0722436939, 0.0802870234, 0.0479344655, 0.0650733053, 0.0575187748]),
    );
    expect(fit.r2).toBeCloseTo(0.927939425, 8);
    expect(fit.surface.map(({ value }) => value)).toEqual(
      close([0.850456265, -0.181668492, 0.143117702, -0.222602383]),
    );
    expect(fit.surface.map(({ se }) => se)).toEqual(
      close([0.0731697485, 0.0885756486, 0.134076481, 0.113494328]),
    );
    expect(fit.surface.map(({ p }) => p)).toEqual(
      close([1.40737e-8, 0.0594702468, 0.303837882, 0.0700384627]),
    );
    expect(fit.quadratic.deltaR2).toBeCloseTo(0.0429230287, 8);
    expect(fit.quadratic.f).toBeCloseTo(2.77970954, 7);
    expect(fit.quadratic.p).toBeCloseTo(0.0799594471, 8);
  });

  it('needs a degree of freedom, and terms and an outcome that vary', () => {
    expect(polynomialRegression(self.slice(0, 6), other.slice(0, 6), outcome.slice(0, 6))).toBeNull();
    expect(polynomialRegression(self, self, outcome)).toBeNull();
    expect(polynomialRegression(self, other, self.fill(3))).toBeNull();
  });
});
