import {
  type Instrument,
  outlineOf,
  type Outline,
  type ScoringRules,
  scoringRulesOf,
} from '#domain/instrument';

/** What stays the same for every subject of a cycle: the questionnaire's outline and the rules in force. */
export interface ReleasePolicy {
  readonly outline: Outline;
  readonly rules: ScoringRules;
}

/** k: the cycle's own threshold, 3 or more. */
export const releasePolicyOf = (instrument: Instrument, k?: number): ReleasePolicy => ({
  outline: outlineOf(instrument),
  rules: scoringRulesOf(instrument, k),
});
