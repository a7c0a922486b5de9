import * as z from 'zod';
import type { Action, Goal } from './plan.js';
import { isDueDay } from './plan-days.js';
import { openActions, weeklyHours } from './plan-work.js';
import { dayInWords } from '../reports/day-in-words.js';
import { daysLater } from './plan-days.js';

/** The form of one goal as it is sent: `due-{id}` and `keep-{id}` for each action that is still to do. */
export const GoalForm = z.record(z.string().max(64), z.string().max(5_000));
export type GoalForm = z.infer<typeof GoalForm>;

export interface FormFault {
  readonly field: string;
  readonly message: string;
}

/** What a form asks for. */
export interface GoalEdit {
  readonly ifThen: string;
  readonly ask: string;
  /** Days by action; an action that is missing is left out of the plan. */
  readonly days: ReadonlyMap<string, string>;
}

const LONGEST = { ifThen: 500, ask: 300 } as const;

/** The form that shows a goal. */
export const formOfGoal = (goal: Goal): GoalForm => ({
  ifThen: goal.ifThen,
  ask: goal.ask,
  ...Object.fromEntries(
    openActions(goal).flatMap(({ id, dueOn }) => [
      [`due-${id}`, dueOn ?? ''],
      [`keep-${id}`, 'yes'],
    ]),
  ),
});

/**
 * What a form asks for, or what is wrong with it.
 *
 * others   the other live goals of the plan: together with this one they keep to the hours of a week
 * today    YYYY-MM-DD
 */
export function readGoalForm(
  form: GoalForm,
  goal: Goal,
  others: readonly Goal[],
  limits: { readonly today: string; readonly hoursPerWeek: number },
): { readonly edit: GoalEdit } | { readonly faults: readonly FormFault[] } {
  const { today, hoursPerWeek } = limits;
  const faults: FormFault[] = [];
  const text = (field: 'ifThen' | 'ask') => {
    const entered = (form[field] ?? '').replaceAll(/\s+/gu, ' ').trim();
    const over = [...entered].length - LONGEST[field];
    if (over > 0) faults.push({ field, message: `Shorten this by ${over} characters.` });
    return entered;
  };
  const [ifThen, ask] = [text('ifThen'), text('ask')];
  const kept = openActions(goal).filter(({ id }) => form[`keep-${id}`] !== undefined);
  for (const { id, title, label } of kept)
    if (!isDueDay(form[`due-${id}`] ?? '', today))
      faults.push({
        field: `due-${id}`,
        message: `Enter a date for “${title ?? label}” within the next two years.`,
      });
  const [first] = openActions(goal);
  if (first && kept.length === 0 && goal.actions.every(({ doneOn }) => doneOn === null))
    faults.push({ field: `keep-${first.id}`, message: 'Keep at least one action.' });
  if (faults.length > 0) return { faults };

  const days = new Map(kept.map(({ id }) => [id, form[`due-${id}`] ?? '']));
  const before = weeklyHours([goal, ...others], today);
  const after = weeklyHours([{ actions: dated(kept, days) }, ...others], today);
  const week = after.findIndex((hours, at) => hours > hoursPerWeek && hours > (before[at] ?? 0));
  const [changed = kept[0]] = kept.filter(({ id, dueOn }) => days.get(id) !== dueOn);
  if (week >= 0 && changed)
    return {
      faults: [
        {
          field: `due-${changed.id}`,
          message: `That makes ${after[week]} hours in the week from ${dayInWords(daysLater(today, 7 * week))}. ${hoursPerWeek} are the most: choose a later date, or leave an action out.`,
        },
      ],
    };
  return { edit: { ifThen, ask, days } };
}

const dated = (actions: readonly Action[], days: ReadonlyMap<string, string>): Action[] =>
  actions.map((action) => ({ ...action, dueOn: days.get(action.id) ?? null }));
