import { covariance, Matrix } from 'ml-matrix';

/** Covariance matrix (n − 1) of the columns of rows × variables. */
export const covarianceOf = (rows: readonly (readonly number[])[]): number[][] =>
  covariance(new Matrix(rows.map((row) => [...row]))).to2DArray();
