import { DateTime } from 'luxon';

/** Days are YYYY-MM-DD, as the plan's round counts them. */
export const dayIn = (now: Date, timeZone: string): string =>
  DateTime.fromJSDate(now, { zone: timeZone }).toISODate()!;

export const daysLater = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;

/** Negative when `until` has passed. */
export const daysBetween = (from: string, until: string): number =>
  DateTime.fromISO(until, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;

/** Whether a text is a day, and a sensible one to do something by: no more than two years away. */
export function isDueDay(text: string, today: string): boolean {
  const day = DateTime.fromISO(text, { zone: 'utc' });
  return /^\d{4}-\d\d-\d\d$/.test(text) && day.isValid && Math.abs(daysBetween(today, text)) <= 731;
}
