export { priorityOf } from './candidate.js';
export type {
  AskMorePath,
  CompetencyPath,
  DevelopmentLibrary,
  IntegratedPath,
  LibraryAction,
} from './development-library.js';
export { checkedLife, stateAfter, type Life } from './life.js';
export { narrativesOf, type Narrative, type PositionedCompetency } from './narrative-of.js';
export type { PacedAction, Start } from './pace-actions.js';
export {
  recommendPaths,
  type Reason,
  type Recommendation,
  type RecommendedPath,
  type RecommenderInput,
} from './recommend-paths.js';
export type { PathRole } from './choose-paths.js';
export {
  roleContext,
  situationWeight,
  type ChoicesOfBoth,
  type ChosenBy,
  type ContextInstrument,
  type RoleChoices,
  type RoleContext,
} from './role-context.js';
export { standingsOf, type Standing } from './standing.js';
