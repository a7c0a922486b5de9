import { DateTime } from 'luxon';

/** How far ahead a conversation may lie: what was said about somebody's work is old by then. */
const MOST_MONTHS = 6;

/**
 * What is wrong with a day for a conversation, in a sentence, or null.
 *
 * day   as it was entered; a day is YYYY-MM-DD
 */
export function dayFault(day: string, now: Date, timeZone: string): string | null {
  const given = DateTime.fromISO(day, { zone: timeZone });
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !given.isValid)
    return 'Enter a day, like 2026-12-04, or leave it empty.';
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  if (given < today) return 'Choose today or a later day.';
  return given > today.plus({ months: MOST_MONTHS })
    ? `Choose a day within the next ${MOST_MONTHS} months.`
    : null;
}
