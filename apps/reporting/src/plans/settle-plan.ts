import type { EntityManager } from 'typeorm';
import { PLAN_LIFE, stateAfter, type PlanState } from '#domain/development';
import { conflict } from '#infra/web';
import type { OwnPlan } from './own-plans.js';
import type { Goal } from './plan.js';
import { dayIn } from './plan-days.js';
import { liveGoals } from './plan-work.js';
import { PLAN_LIMITS, setDays } from './set-days.js';

/** What follows from a change of the goals: a plan that was only suggested is being chosen, and work is placed. */
export async function settlePlan(
  tx: EntityManager,
  { organisationId, report, plan }: OwnPlan,
  now: Date,
  fresh: readonly string[],
): Promise<void> {
  const underWay = plan.state === 'active' || plan.state === 'reviewing';
  const isMovable = ({ id, ownDates }: Goal) => fresh.includes(id) || (!underWay && !ownDates);
  await setDays(tx, { organisationId, reportId: report.id }, dayIn(now, report.timeZone), isMovable);
  const chosen = stateAfter(PLAN_LIFE, plan.state, 'choose');
  if (chosen) await writeState(tx, { organisationId, report }, chosen);
}

/** throws  conflict once the plan has ended */
export function requireOpen({ plan }: OwnPlan): void {
  if (plan.state === 'done' || plan.state === 'stopped')
    throw conflict('PLAN.ENDED', 'This plan has ended. Take it up again first.');
}

/** throws  conflict when the plan holds as many goals as it may, and none of them is `instead` */
export function requireRoom({ plan }: OwnPlan, instead: string | null = null): void {
  const others = liveGoals(plan).filter(({ id }) => id !== instead);
  if (others.length >= PLAN_LIMITS.goals)
    throw conflict(
      'PLAN.FULL',
      `Finish or pause one first: a plan holds ${PLAN_LIMITS.goals} goals, because more are seldom reached.`,
    );
}

export const writeState = (
  tx: EntityManager,
  { organisationId, report }: Pick<OwnPlan, 'organisationId' | 'report'>,
  state: PlanState,
): Promise<unknown> =>
  tx.query('update reporting.plan set state = $3 where organisation_id = $1 and report_id = $2', [
    organisationId,
    report.id,
    state,
  ]);
