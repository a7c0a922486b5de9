import { type CarelessIndices } from './careless-indices.js';
import { exceeds, reaches } from './compare.js';

export type CarelessFlag = 'longstring' | 'irv' | 'even_odd' | 'not_observed';

const EVEN_ODD_PAIRS = 6;
const EVEN_ODD = 0.3;
const NOT_OBSERVED = 0.5;
/** A response is flagged at as many. */
const FLAGGED_AT = 2;

/**
 * Which of the indices stand out: a run of at least half of the items, no spread at all, an even–odd
 * consistency below .30 from six pairs, more than half not observed.
 */
export function carelessFlags(
  indices: CarelessIndices,
  items: number,
): { flags: CarelessFlag[]; flagged: boolean } {
  const { longstring, irv, evenOdd, noShare } = indices;
  const inconsistent =
    evenOdd.stepped !== null && evenOdd.pairs >= EVEN_ODD_PAIRS && !reaches(evenOdd.stepped, EVEN_ODD);
  const raised: Record<CarelessFlag, boolean> = {
    longstring: reaches(longstring, items / 2),
    irv: irv === 0,
    even_odd: inconsistent,
    not_observed: exceeds(noShare, NOT_OBSERVED),
  };
  const flags = (Object.keys(raised) as CarelessFlag[]).filter((flag) => raised[flag]);
  return { flags, flagged: flags.length >= FLAGGED_AT };
}
