export { alternativePaths, type Alternative } from './alternative-paths.js';
export { priorityOf } from './candidate.js';
export type {
  ArticleElement,
  AskMorePath,
  CompetencyPath,
  DevelopmentLibrary,
  IntegratedPath,
  LibraryAction,
} from './development-library.js';
export { mistakesIn, type Manages, type Mistake, type MistakeInput } from './mistake-guards.js';
export { GOAL_LIFE, isLive, type GoalMove, type GoalState } from './goal-life.js';
export { checkedLife, stateAfter, type Life } from './life.js';
export {
  matchMentors,
  MOST_OFFERS,
  MOST_SEEKERS,
  type BalanceLean,
  type Mentor,
  type MentorOffer,
  type Seeker,
} from './match-mentors.js';
export { narrativesOf, type Narrative, type PositionedCompetency } from './narrative-of.js';
export type { PacedAction, Start } from './pace-actions.js';
export { PLAN_LIFE, type PlanMove, type PlanState } from './plan-life.js';
export { planLimitsOf, type PlanLimits } from './plan-limits.js';
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
export { pulseMovement, type LineMovement, type Movement } from './pulse-movement.js';
export { standingsOf, type Standing } from './standing.js';
export { hoursByWeek, placeByDueDay, spreadWork, type PlacedWork, type Work } from './spread-work.js';
