import {
  hoursByWeek,
  isLive,
  placeByDueDay,
  spreadWork,
  type PlacedWork,
  type Work,
} from '#domain/development';
import type { Action, Goal, Plan } from './plan.js';
import { daysBetween, daysLater } from './plan-days.js';

/** The goals that count, in their order. */
export const liveGoals = ({ goals }: Pick<Plan, 'goals'>): readonly Goal[] =>
  goals.filter(({ state }) => isLive(state));

export const openActions = ({ actions }: Pick<Goal, 'actions'>): readonly Action[] =>
  actions.filter(({ doneOn }) => doneOn === null);

/** Actions of live goals that are still to do. Stages and steps are parts of one piece of work, and not counted. */
export const countedActions = (goals: readonly Goal[]): number =>
  goals.flatMap(openActions).filter(({ libraryId }) => libraryId !== null).length;

/** Hours of each week from today on. */
export const weeklyHours = (goals: readonly Pick<Goal, 'actions'>[], today: string): readonly number[] =>
  hoursByWeek(goals.flatMap((goal) => placed(goal, today)));

/** A day for each open action of the movable goals, in the weeks that the others leave free. */
export function defaultDays(
  goals: readonly Goal[],
  isMovable: (goal: Goal) => boolean,
  today: string,
  hoursPerWeek: number,
): ReadonlyMap<string, string> {
  const fixed = goals.filter((goal) => !isMovable(goal)).flatMap((goal) => placed(goal, today));
  const pieces = goals.filter(isMovable).flatMap(piecesOf);
  const starts = spreadWork(pieces, fixed, hoursPerWeek);
  const days = new Map<string, string>();
  for (const [at, { parts }] of pieces.entries()) {
    let week = starts[at] ?? 0;
    for (const action of parts) days.set(action.id, daysLater(today, 7 * (week += action.weeks)));
  }
  return days;
}

const placed = (goal: Pick<Goal, 'actions'>, today: string): readonly PlacedWork[] =>
  openActions(goal).flatMap((action) =>
    action.dueOn === null ? [] : placeByDueDay(action, daysBetween(today, action.dueOn)),
  );

/** Work that is placed as one: an action, or all stages of a path after each other. */
function piecesOf(goal: Goal): (Work & { readonly parts: readonly Action[] })[] {
  const open = openActions(goal);
  const stages = open.filter(({ libraryId }) => libraryId === null);
  const weeks = stages.reduce((sum, stage) => sum + stage.weeks, 0);
  return [
    ...stages.slice(0, 1).map(({ hoursPerWeek }) => ({ hoursPerWeek, weeks, parts: stages })),
    ...open
      .filter(({ libraryId }) => libraryId !== null)
      .map((action) => ({ hoursPerWeek: action.hoursPerWeek, weeks: action.weeks, parts: [action] })),
  ];
}
