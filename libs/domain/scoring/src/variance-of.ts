import { meanOf } from './mean-of.js';
import { squaredDeviation } from './squared-deviation.js';

/** Sample variance with n − 1; null below two values. */
export function varianceOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + squaredDeviation(value, mean), 0) / (values.length - 1);
}

/** Sample standard deviation with n − 1; null below two values. */
export function deviationOf(values: readonly number[]): number | null {
  const variance = varianceOf(values);
  return variance === null ? null : Math.sqrt(variance);
}
