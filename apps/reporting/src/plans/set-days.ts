import type { EntityManager } from 'typeorm';
import { planLimitsOf } from '#domain/development';
import { DEVELOPMENT_LIBRARY } from '../reports/development-library.js';
import { findPlan } from './find-plan.js';
import type { Goal } from './plan.js';
import { defaultDays, liveGoals } from './plan-work.js';

/** What a plan may hold. */
export const PLAN_LIMITS = planLimitsOf(DEVELOPMENT_LIBRARY);

/** Gives the open actions of the movable live goals their usual days, after a change of the plan. */
export async function setDays(
  tx: EntityManager,
  ids: { organisationId: string; reportId: string },
  today: string,
  isMovable: (goal: Goal) => boolean,
): Promise<void> {
  const plan = await findPlan(tx, ids.organisationId, ids.reportId);
  const days = plan ? defaultDays(liveGoals(plan), isMovable, today, PLAN_LIMITS.hoursPerWeek) : new Map();
  await tx.query(
    `update reporting.action set due_on = given.day
     from unnest($2::uuid[], $3::date[]) as given (id, day)
     where organisation_id = $1 and action.id = given.id`,
    [ids.organisationId, [...days.keys()], [...days.values()]],
  );
}
