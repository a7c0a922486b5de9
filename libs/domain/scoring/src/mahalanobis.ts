import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { inverse, Matrix } from 'ml-matrix';
import { covarianceOf } from './covariance-of.js';
import { meanOf } from './mean-of.js';

/** Below it the middle and the spread are themselves too uncertain to call anybody far away. */
const RATERS_PER_VARIABLE = 5;

/**
 * Distance of each rater from the middle of all, D², with the .999 point of χ²(variables).
 *
 * rows      raters × variables, complete cases
 * returns   null unless there are more raters than variables; nobody is flagged unless there are more than
 *           five times as many
 */
export function mahalanobis(
  rows: readonly (readonly number[])[],
): { squared: number[]; critical: number; flagged: number[] } | null {
  const variables = rows[0]?.length ?? 0;
  if (rows.length <= variables) return null;
  const centre = Array.from({ length: variables }, (_, v) => meanOf(rows.map((row) => row[v]!))!);
  const precision = inverse(new Matrix(covarianceOf(rows)), true);
  const squared = rows.map((row) => {
    const away = Matrix.rowVector(row.map((value, v) => value - centre[v]!));
    return away.mmul(precision).mmul(away.transpose()).get(0, 0);
  });
  const critical = chiSquareQuantile(0.999, variables);
  const enough = rows.length > RATERS_PER_VARIABLE * variables;
  return {
    squared,
    critical,
    flagged: squared.flatMap((d, index) => (enough && d > critical ? [index] : [])),
  };
}
