import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import type { OwnPlan } from '../plans/own-plans.js';
import { daysLater } from '../plans/plan-days.js';

/** Days of a plan on which its question is asked. */
export const FOLLOW_UP_DAYS = [30, 60, 90] as const;

const HOUR = 9;
const FRIDAY = 5;

/**
 * The day on which a question is asked: so many days after the first day of the plan, or the Monday after a weekend.
 * Days are YYYY-MM-DD.
 */
export function followUpDay(from: string, day: number): string {
  const on = DateTime.fromISO(daysLater(from, day), { zone: 'utc' });
  return (on.weekday > FRIDAY ? on.plus({ days: 8 - on.weekday }) : on).toISODate()!;
}

/** When its mail goes out: that morning, where the round is. */
export const followUpMoment = (from: string, day: number, timeZone: string): Date =>
  DateTime.fromISO(followUpDay(from, day), { zone: timeZone }).set({ hour: HOUR }).toJSDate();

/** Owes the questions of a plan that begins today. One that begins again is asked from its new beginning. */
export async function oweFollowUps(
  tx: EntityManager,
  { organisationId, report }: Pick<OwnPlan, 'organisationId' | 'report'>,
  today: string,
): Promise<void> {
  for (const day of FOLLOW_UP_DAYS)
    await tx.query(
      `insert into reporting.follow_up (organisation_id, report_id, day, due_at) values ($1, $2, $3, $4)
       on conflict (organisation_id, report_id, day) do update set due_at = excluded.due_at, state = 'due'`,
      [organisationId, report.id, day, followUpMoment(today, day, report.timeZone)],
    );
}

/** Nothing is asked of a plan that has ended. */
export const dropFollowUps = (
  tx: EntityManager,
  { organisationId, report }: Pick<OwnPlan, 'organisationId' | 'report'>,
): Promise<unknown> =>
  tx.query(
    `update reporting.follow_up set state = 'dropped'
     where organisation_id = $1 and report_id = $2 and state = 'due'`,
    [organisationId, report.id],
  );
