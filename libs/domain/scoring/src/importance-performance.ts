import { reaches } from './compare.js';
import { meanOf } from './mean-of.js';

export type Quadrant = 'concentrate_here' | 'keep_up' | 'possible_overkill' | 'low_priority';

/** Importance against performance, with the crosshair where the two axes are cut. */
export interface ImportancePerformance {
  readonly importanceCut: number;
  readonly performanceCut: number;
  readonly quadrants: readonly Quadrant[];
  /** Importance minus performance. */
  readonly gaps: readonly number[];
}

/**
 * crosshair   where the axes are cut; the profile's own means by default. At the cut counts as high
 * source      Martilla & James (1977)
 */
export function importancePerformance(
  importance: readonly number[],
  performance: readonly number[],
  crosshair?: { readonly importance: number; readonly performance: number },
): ImportancePerformance {
  const importanceCut = crosshair?.importance ?? meanOf(importance) ?? 0;
  const performanceCut = crosshair?.performance ?? meanOf(performance) ?? 0;
  return {
    importanceCut,
    performanceCut,
    quadrants: importance.map((value, index) => {
      const well = reaches(performance[index]!, performanceCut);
      if (reaches(value, importanceCut)) return well ? 'keep_up' : 'concentrate_here';
      return well ? 'possible_overkill' : 'low_priority';
    }),
    gaps: importance.map((value, index) => value - performance[index]!),
  };
}
