import { reaches } from './compare.js';
import { halfWidth } from './display-interval.js';

export type GapConfidence = 'clear' | 'possible' | 'none';

/**
 * How sure one may be that a gap is more than chance.
 *
 * gap         self minus others, in scale points
 * n, sigma    raters behind the others' mean; σ_w of the cycle
 * gapNotable  smallest gap worth a word
 * returns     clear: notable and at least 1.96·σ/√n; possible: notable only; else none
 */
export function gapConfidence(gap: number, n: number, sigma: number, gapNotable: number): GapConfidence {
  const size = Math.abs(gap);
  if (!reaches(size, gapNotable)) return 'none';
  return reaches(size, halfWidth(sigma, n)) ? 'clear' : 'possible';
}
