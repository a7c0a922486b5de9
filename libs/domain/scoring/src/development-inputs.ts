import { type Cuts } from '#domain/instrument';
import { exceeds, reaches } from './compare.js';

export type CertaintyBand = 'clear' | 'fair' | 'early' | 'not_enough';
export type Level = 'leverage' | 'building' | 'need';

/** What the development library starts from; unrounded, in scale points except `certainty`. */
export interface DevelopmentInputs {
  /** 0…1. */
  readonly certainty: number;
  readonly band: CertaintyBand;
  readonly level: Level;
  readonly shortfall: number;
  readonly blind: number;
  readonly gapSize: number;
  readonly surplus: number;
}

/** Below it a picture is no picture: the position is `insufficient`. */
export const CERTAINTY_FLOOR = 0.3;
/** A constant, not k: raising k must not make anyone look less certain. */
const PRIOR_RATERS = 3;
const SPREAD_WEIGHT = 0.4;
const SPREAD_MAX = 1.5;

/**
 * self          the self figure, null if there is none
 * others, n     the all-others figure and the raters behind it
 * sigma         σ_w of the cycle: the spread of this person's raters would show through the paths chosen
 * notObserved   share 0…1 of "no opportunity" among contributors × items
 */
export function developmentInputs(
  self: number | null,
  others: number,
  n: number,
  sigma: number,
  notObserved: number,
  cuts: Cuts,
): DevelopmentInputs {
  const certainty =
    (n / (n + PRIOR_RATERS)) * (1 - SPREAD_WEIGHT * Math.min(1, sigma / SPREAD_MAX)) * (1 - notObserved);
  const shortfall = Math.max(0, cuts.strength - others);
  const blind = self === null ? 0 : Math.max(0, self - others - cuts.gapNotable);
  const strong = reaches(others, cuts.strength);
  return {
    certainty,
    band: bandOf(certainty),
    level: strong ? 'leverage' : exceeds(cuts.need, others) ? 'need' : 'building',
    shortfall,
    blind,
    gapSize: strong ? 0 : shortfall + 0.5 * blind,
    surplus: Math.max(0, others - cuts.strength + 0.01),
  };
}

function bandOf(certainty: number): CertaintyBand {
  if (reaches(certainty, 0.6)) return 'clear';
  if (reaches(certainty, 0.4)) return 'fair';
  return reaches(certainty, CERTAINTY_FLOOR) ? 'early' : 'not_enough';
}
