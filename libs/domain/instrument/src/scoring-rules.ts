import { type Instrument } from './instrument.js';
import { type AllOthersRule, type HiddenGroupsRule } from './scoring-settings.js';

/** Everything that decides what figures say and when they may be seen, with all defaults filled in. */
export interface ScoringRules {
  readonly cuts: Cuts;
  readonly allOthers: AllOthersRule;
  readonly hiddenGroups: HiddenGroupsRule;
  /** Fewest anonymous raters behind any figure. */
  readonly k: number;
  /** Fewest answers behind a distribution. */
  readonly kDistribution: number;
  /** Fewest subjects behind a cohort figure. */
  readonly kCohort: number;
}

/** In scale points. */
export interface Cuts {
  readonly need: number;
  readonly strength: number;
  readonly gapNotable: number;
}

/** Compiled in: no setting goes below it. Three is the usual minimum frequency (SDC Handbook). */
export const K_FLOOR = 3;
const DISTRIBUTION_FLOOR = 5;
const COHORT_FLOOR = 5;

/**
 * The rules in force for a cycle.
 *
 * cycleK   the cycle's own threshold; raised to the floor and to the largest promise (`minToShow`) made
 *          to an anonymous group
 */
export function scoringRulesOf(instrument: Instrument, cycleK: number = K_FLOOR): ScoringRules {
  const promises = instrument.raterGroups
    .filter((group) => group.anonymous)
    .map((group) => group.minToShow ?? 0);
  const k = Math.max(K_FLOOR, cycleK, ...promises);
  const { cuts, allOthers = 'pooled', hiddenGroups = 'merge' } = instrument.scoring ?? {};
  return {
    cuts: { need: cuts?.need ?? 3.25, strength: cuts?.strength ?? 4, gapNotable: cuts?.gapNotable ?? 0.5 },
    allOthers,
    hiddenGroups,
    k,
    kDistribution: Math.max(DISTRIBUTION_FLOOR, k),
    kCohort: COHORT_FLOOR,
  };
}
