import type { DevelopmentLibrary } from './development-library.js';

/** How much a plan may hold at one time. */
export interface PlanLimits {
  readonly goals: number;
  /** Actions of live goals that are still to do; the stages of an integrated path are none. */
  readonly actions: number;
  readonly hoursPerWeek: number;
}

/** What the recommender keeps to, a plan keeps to as well. */
export const planLimitsOf = ({ recommender }: DevelopmentLibrary): PlanLimits => ({
  goals: recommender.maxPaths,
  actions: recommender.parameters.maxActions,
  hoursPerWeek: recommender.parameters.weeklyHoursCap,
});
