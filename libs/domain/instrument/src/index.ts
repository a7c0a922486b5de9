export { type Competency, type Domain, type Instrument, type Item } from './instrument.js';
export { type OpenQuestion, type RaterGroup, type Scale, type ScalePoint } from './instrument.js';
export {
  type Importance,
  type Situation,
  type SituationQuestion,
  type SurveyTexts,
} from './instrument-texts.js';
export {
  type AllOthersRule,
  type HiddenGroupsRule,
  type InstrumentScoring,
  type Label,
  type Lens,
} from './scoring-settings.js';
export { outlineOf } from './outline.js';
export { type Outline, type OutlineCompetency, type OutlineDomain, type OutlineGroup } from './outline.js';
export { pulseInstrument } from './pulse-instrument.js';
export { sameQuestionnaire } from './same-questionnaire.js';
export { K_FLOOR, scoringRulesOf } from './scoring-rules.js';
export { type Cuts, type ScoringRules } from './scoring-rules.js';
