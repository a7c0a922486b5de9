import { meanOf } from './mean-of.js';

/** Pearson's r of pairs; null below two, or without spread in either. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  if (meanX === null || meanY === null || x.length < 2) return null;
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, index) => {
    const [dx, dy] = [value - meanX, y[index]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  const spread = Math.sqrt(xx * yy);
  return spread > 1e-12 ? xy / spread : null;
}
