import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GOAL_LIFE, isLive, PLAN_LIFE, stateAfter, type GoalMove, type PlanMove } from '#domain/development';
import type { Visitor } from '#infra/auth';
import { conflict, notFound } from '#infra/web';
import { dropFollowUps, oweFollowUps } from '../follow-ups/owe-follow-ups.js';
import { cancelPlannedPulse } from '../pulses/cancel-planned-pulse.js';
import { hasEnded } from './has-ended.js';
import { goalIn, OwnPlans, type OwnPlan } from './own-plans.js';
import { dayIn } from './plan-days.js';
import { liveGoals } from './plan-work.js';
import { setDays } from './set-days.js';
import { requireOpen, requireRoom, settlePlan, writeState } from './settle-plan.js';

/** A change that was made from a certain version of the plan, at a certain time. */
export interface ChangeOf {
  readonly visitor: Visitor;
  readonly reportId: string;
  readonly version: number;
  readonly now: Date;
}

/** Moves a plan and its goals along their lives. The same move again, or of a button pressed twice, does nothing. */
@Injectable()
export class PlanMoves {
  constructor(private readonly plans: OwnPlans) {}

  async movePlan({ visitor, reportId, version, now }: ChangeOf, move: PlanMove): Promise<void> {
    const { plan } = await this.plans.require(visitor, reportId);
    if (plan.state === PLAN_LIFE.moves[move].to) return;
    await this.plans.change(visitor, reportId, version, async (tx, own) => {
      const state = stateAfter(PLAN_LIFE, own.plan.state, move);
      if (!state) throw conflict('PLAN.NOT_POSSIBLE', NOT_FROM_HERE);
      if (move === 'start') await this.start(tx, own, now);
      if (move === 'finish' && liveGoals(own.plan).length > 0)
        throw conflict('PLAN.GOALS_LEFT', 'A goal is still open. Finish or pause it first.');
      if (hasEnded(state)) await dropFollowUps(tx, own);
      if (state === 'stopped') await cancelPlannedPulse(tx, own);
      await writeState(tx, own, state);
    });
  }

  /** reason: why a path is declined, for the subject alone */
  async moveGoal(change: ChangeOf, goalId: string, move: GoalMove, reason = ''): Promise<void> {
    const { visitor, reportId, version, now } = change;
    const before = goalIn(await this.plans.require(visitor, reportId), goalId);
    if (before.state === GOAL_LIFE.moves[move].to) return;
    await this.plans.change(visitor, reportId, version, async (tx, own) => {
      requireOpen(own);
      const goal = goalIn(own, goalId);
      const state = stateAfter(GOAL_LIFE, goal.state, move);
      if (!state) throw conflict('GOAL.NOT_POSSIBLE', NOT_FROM_HERE);
      if (isLive(state) && !isLive(goal.state)) requireRoom(own);
      await tx.query(
        `update reporting.goal set state = $3, decline_reason = $4 where organisation_id = $1 and id = $2`,
        [own.organisationId, goalId, state, state === 'declined' ? reason || null : null],
      );
      await settlePlan(tx, own, now, move === 'accept' || move === 'resume' ? [goalId] : []);
    });
  }

  async markAction(change: ChangeOf, actionId: string, done: boolean): Promise<void> {
    const { visitor, reportId, version, now } = change;
    const before = actionIn(await this.plans.require(visitor, reportId), actionId);
    if ((before.doneOn !== null) === done) return;
    await this.plans.change(visitor, reportId, version, async (tx, own) => {
      requireOpen(own);
      actionIn(own, actionId);
      await tx.query('update reporting.action set done_on = $3 where organisation_id = $1 and id = $2', [
        own.organisationId,
        actionId,
        done ? dayIn(now, own.report.timeZone) : null,
      ]);
    });
  }

  /** What is chosen begins: its days are counted from today, unless the subject has set them. */
  private async start(tx: EntityManager, own: OwnPlan, now: Date): Promise<void> {
    if (liveGoals(own.plan).length === 0)
      throw conflict('PLAN.EMPTY', 'Choose at least one path before you start.');
    const { organisationId, report } = own;
    const today = dayIn(now, report.timeZone);
    await setDays(tx, { organisationId, reportId: report.id }, today, ({ ownDates }) => !ownDates);
    await tx.query(
      `update reporting.goal set state = 'started' where organisation_id = $1 and report_id = $2 and state = 'accepted'`,
      [organisationId, report.id],
    );
    await tx.query(
      'update reporting.plan set active_from = $3 where organisation_id = $1 and report_id = $2',
      [organisationId, report.id, today],
    );
    await oweFollowUps(tx, own, today);
  }
}

function actionIn({ plan }: OwnPlan, actionId: string) {
  const action = plan.goals.flatMap(({ actions }) => actions).find(({ id }) => id === actionId);
  if (!action) throw notFound();
  return action;
}

const NOT_FROM_HERE = 'This is not possible as the plan stands now. Look at it again below.';
