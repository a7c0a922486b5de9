import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isLive } from '#domain/development';
import type { Visitor } from '#infra/auth';
import { conflict } from '#infra/web';
import { type FormFault, type GoalForm, readGoalForm } from './goal-form.js';
import { goalIn, OwnPlans, type OwnPlan } from './own-plans.js';
import type { Goal } from './plan.js';
import { dayIn } from './plan-days.js';
import type { ChangeOf } from './plan-moves.js';
import { liveGoals } from './plan-work.js';
import { requireOpen } from './settle-plan.js';
import { PLAN_LIMITS } from './set-days.js';

/** Changes the sentence, the days and the actions of one goal, and whom its subject wants to ask. */
@Injectable()
export class GoalEdits {
  constructor(private readonly plans: OwnPlans) {}

  async require(visitor: Visitor, reportId: string, goalId: string): Promise<{ own: OwnPlan; goal: Goal }> {
    const own = await this.plans.require(visitor, reportId);
    return { own, goal: goalIn(own, goalId) };
  }

  /** returns  what is wrong with the form; nothing is changed then */
  async edit(change: ChangeOf, goalId: string, form: GoalForm): Promise<readonly FormFault[]> {
    const { visitor, reportId, version, now } = change;
    const work = async (tx: EntityManager, own: OwnPlan): Promise<readonly FormFault[]> => {
      requireOpen(own);
      const goal = goalIn(own, goalId);
      if (!isLive(goal.state))
        throw conflict('GOAL.NOT_LIVE', 'This goal is no longer part of your plan, so it cannot be changed.');
      const others = liveGoals(own.plan).filter(({ id }) => id !== goalId);
      const today = dayIn(now, own.report.timeZone);
      const read = readGoalForm(form, goal, others, { today, hoursPerWeek: PLAN_LIMITS.hoursPerWeek });
      if ('faults' in read) return read.faults;
      const { ifThen, ask, days } = read.edit;
      const ownDates = goal.actions.some(({ id, dueOn }) => days.has(id) && days.get(id) !== dueOn);
      await tx.query(
        `update reporting.goal set if_then = $3, ask = $4, own_dates = own_dates or $5
         where organisation_id = $1 and id = $2`,
        [own.organisationId, goalId, ifThen, ask, ownDates],
      );
      await tx.query(
        `delete from reporting.action
         where organisation_id = $1 and goal_id = $2 and done_on is null and id <> all ($3::uuid[])`,
        [own.organisationId, goalId, [...days.keys()]],
      );
      await tx.query(
        `update reporting.action set due_on = given.day from unnest($3::uuid[], $4::date[]) as given (id, day)
         where organisation_id = $1 and goal_id = $2 and action.id = given.id`,
        [own.organisationId, goalId, [...days.keys()], [...days.values()]],
      );
      return [];
    };
    return this.plans.change(visitor, reportId, version, work, (faults) => faults.length === 0);
  }
}
