import fCdf from '@stdlib/stats-base-dists-f-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { inverse, Matrix, SingularValueDecomposition } from 'ml-matrix';
import { varianceOf } from './variance-of.js';

/** Fewest subjects to run it, and to read anything into it. */
export const POLYNOMIAL_SUBJECTS = { run: 60, interpret: 150 };

/** Z = b0 + b1·S + b2·O + b3·S² + b4·S·O + b5·O² and the shape of its surface. */
export interface PolynomialRegression {
  /** b0…b5 and their standard errors. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly r2: number;
  /** a1…a4: slope and curvature along agreement (S = O), then along disagreement (S = −O). */
  readonly surface: readonly SurfaceTest[];
  /** What the three quadratic terms add to R². */
  readonly quadratic: { readonly deltaR2: number; readonly f: number; readonly p: number };
}

export interface SurfaceTest {
  readonly value: number;
  readonly se: number;
  readonly t: number;
  readonly p: number;
}

const TERMS = 6;

/** a1 = b1 + b2, a2 = b3 + b4 + b5, a3 = b1 − b2, a4 = b3 − b4 + b5. */
const SURFACE = [
  [0, 1, 1, 0, 0, 0],
  [0, 0, 0, 1, 1, 1],
  [0, 1, -1, 0, 0, 0],
  [0, 0, 0, 1, -1, 1],
];

/**
 * self, other, outcome   one of each per subject
 * centre                 middle of the scale, taken off self and other
 * returns                least squares; standard errors of the surface from L·V·Lᵀ, df = N − 6; null below
 *                        seven subjects, or where the terms or the outcome do not vary enough to tell
 * source                 Edwards & Parry (1993)
 */
export function polynomialRegression(
  self: readonly number[],
  other: readonly number[],
  outcome: readonly number[],
  centre = 3,
): PolynomialRegression | null {
  const df = outcome.length - TERMS;
  if (df < 1) return null;
  const rows = self.map((value, index) => {
    const [s, o] = [value - centre, other[index]! - centre];
    return [1, s, o, s * s, s * o, o * o];
  });
  if (varianceOf(outcome) === 0 || new SingularValueDecomposition(rows).rank < TERMS) return null;
  const full = leastSquares(rows, outcome);
  const linear = leastSquares(
    rows.map((row) => row.slice(0, 3)),
    outcome,
  );
  const variance = full.residual / df;
  const errorOf = (weights: readonly number[]) => {
    const w = Matrix.rowVector([...weights]);
    return Math.sqrt(w.mmul(full.inverse).mmul(w.transpose()).get(0, 0) * variance);
  };
  const f = (linear.residual - full.residual) / 3 / variance;
  return {
    coefficients: full.coefficients,
    standardErrors: full.coefficients.map((_, j) =>
      errorOf(full.coefficients.map((_, i) => (i === j ? 1 : 0))),
    ),
    r2: 1 - full.residual / full.total,
    surface: SURFACE.map((weights): SurfaceTest => {
      const value = weights.reduce((sum, weight, j) => sum + weight * full.coefficients[j]!, 0);
      const se = errorOf(weights);
      return { value, se, t: value / se, p: 2 * tCdf(-Math.abs(value / se), df) };
    }),
    quadratic: {
      deltaR2: (linear.residual - full.residual) / full.total,
      f,
      p: 1 - fCdf(f, 3, df),
    },
  };
}

function leastSquares(rows: readonly number[][], outcome: readonly number[]) {
  const x = new Matrix(rows.map((row) => [...row]));
  const y = Matrix.columnVector([...outcome]);
  const crossed = inverse(x.transpose().mmul(x));
  const b = crossed.mmul(x.transpose().mmul(y));
  const residual = Matrix.sub(y, x.mmul(b)).norm('frobenius') ** 2;
  const total = Matrix.sub(y, y.mean()).norm('frobenius') ** 2;
  return { coefficients: b.to1DArray(), inverse: crossed, residual, total };
}
