import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { alternativePaths, GOAL_LIFE, stateAfter, type RecommendedPath } from '#domain/development';
import type { Visitor } from '#infra/auth';
import { badRequest, conflict } from '#infra/web';
import { reportInputOf } from '../reports/report-input-of.js';
import { requireReportSource } from '../reports/report-source.js';
import { readingOf } from '../view/reading-of.js';
import { recommenderInputOf } from '../view/report-view-of.js';
import { goalDraftOf } from './goal-draft-of.js';
import { goalIn, OwnPlans, type OwnPlan } from './own-plans.js';
import type { Goal, GoalDraft } from './plan.js';
import type { ChangeOf } from './plan-moves.js';
import { countedActions, liveGoals } from './plan-work.js';
import { requireOpen, requireRoom, settlePlan } from './settle-plan.js';
import { PLAN_LIMITS } from './set-days.js';
import { writeGoals } from './write-goals.js';

/** A path that may be chosen, with all actions that the library has for it. */
export interface Choice extends GoalDraft {
  /** Codes of what its actions practise. */
  readonly elements: readonly string[];
}

/** What may be chosen instead of a goal, or beside the goals of a plan. */
export interface Choices {
  readonly own: OwnPlan;
  /** The goal that gives way; null where one is added. */
  readonly instead: Goal | null;
  /** Other levels and actions of the same competencies. */
  readonly same: readonly Choice[];
  /** What comes next in the order of the recommender. */
  readonly next: readonly Choice[];
  /** How many more actions fit into the plan. */
  readonly room: number;
}

/** Lets the subject choose another path than a suggested one. */
@Injectable()
export class GoalChoices {
  constructor(private readonly plans: OwnPlans) {}

  /** goalId  of the goal that is to give way, or null to add one */
  find(visitor: Visitor, reportId: string, goalId: string | null): Promise<Choices> {
    return this.plans.within(visitor, reportId, (tx, own) => choicesOf(tx, own, goalId));
  }

  /** The chosen path becomes an accepted goal, with those of its actions that were chosen. */
  async choose(
    change: ChangeOf,
    goalId: string | null,
    chosen: { readonly pathId: string; readonly actions: readonly string[] },
  ): Promise<void> {
    const { visitor, reportId, version, now } = change;
    await this.plans.change(visitor, reportId, version, async (tx, own) => {
      requireOpen(own);
      requireRoom(own, goalId);
      const { same, next, room, instead } = await choicesOf(tx, own, goalId);
      const choice = [...same, ...next].find(({ pathId }) => pathId === chosen.pathId);
      if (!choice) throw badRequest('GOAL.NO_PATH', 'Choose one of the paths on this page.');
      const actions = choice.actions.filter(({ libraryId }) => chosen.actions.includes(libraryId ?? ''));
      if (actions.length === 0) throw badRequest('GOAL.NO_ACTION', 'Choose at least one action.');
      if (actions.length > room) throw badRequest('PLAN.TOO_MANY_ACTIONS', tooMany(room));
      if (instead) await giveWay(tx, own, instead);
      const ids = { organisationId: own.organisationId, reportId };
      const fresh = await writeGoals(tx, ids, 'accepted', [{ ...choice, actions }]);
      await settlePlan(tx, own, now, fresh);
    });
  }
}

async function choicesOf(tx: EntityManager, own: OwnPlan, goalId: string | null): Promise<Choices> {
  const { organisationId, report, plan } = own;
  const input = reportInputOf(await requireReportSource(tx, { organisationId, ...report }));
  const reading = readingOf(input);
  const choiceOf = (path: Extract<RecommendedPath, { kind: 'competency' }>): Choice => ({
    ...goalDraftOf(reading, path),
    elements: [...new Set(path.path.actions.flatMap(({ articleElements }) => articleElements))],
  });
  const instead = goalId === null ? null : goalIn(own, goalId);
  const taken = plan.goals.filter(
    ({ id, state }) => id !== goalId && !['swapped', 'declined', 'done'].includes(state),
  );
  const isTaken = (competency: string) => taken.some(({ competencies }) => competencies.includes(competency));
  const alternatives = alternativePaths(recommenderInputOf(input)).filter(
    ({ competency }) => !isTaken(competency),
  );
  const isSame = (competency: string) => instead?.competencies.includes(competency) ?? false;
  return {
    own,
    instead,
    same: alternatives
      .filter(({ competency }) => isSame(competency))
      .flatMap(({ path, otherLevels }) => [path, ...otherLevels].map(choiceOf)),
    next: alternatives.filter(({ competency }) => !isSame(competency)).map(({ path }) => choiceOf(path)),
    room: PLAN_LIMITS.actions - countedActions(liveGoals(plan).filter(({ id }) => id !== goalId)),
  };
}

async function giveWay(tx: EntityManager, { organisationId }: OwnPlan, goal: Goal): Promise<void> {
  if (!stateAfter(GOAL_LIFE, goal.state, 'swap'))
    throw conflict('GOAL.NOT_POSSIBLE', 'This goal has started. Pause it first, then choose another path.');
  await tx.query(`update reporting.goal set state = 'swapped' where organisation_id = $1 and id = $2`, [
    organisationId,
    goal.id,
  ]);
}

const tooMany = (room: number): string =>
  room < 1
    ? `Your plan holds ${PLAN_LIMITS.actions} actions already. Finish some, or leave some out, first.`
    : `A plan holds ${PLAN_LIMITS.actions} actions at most, so choose no more than ${room} here.`;
