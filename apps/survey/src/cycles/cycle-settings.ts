import { DateTime } from 'luxon';
import * as z from 'zod';
import { typedLine } from '../typed/typed-line.js';
import { isTimeZone } from '../people/locale.js';

/** All that HR decides about a round before its launch. `k` is the smallest group that is shown. */
export const CycleSettings = z.strictObject({
  title: typedLine(120, 'Give the round a title.', 'Shorten the title to 120 characters.'),
  purpose: z.string().trim().max(400, 'Shorten the purpose to 400 characters.').default(''),
  instrumentId: z.uuid('Choose a questionnaire.'),
  closesAt: z.date('Choose a closing date.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
  k: z
    .int('Enter a whole number.')
    .min(3, 'The smallest group that is shown has at least 3 people. Fewer would give people away.')
    .max(20, 'Enter a number from 3 to 20.'),
  hiddenGroups: z.enum(['merge', 'omit'], 'Choose what happens to small groups.'),
  /** Who reads a report first. */
  releaseMode: z.enum(['debrief', 'together', 'direct'], 'Choose how people get their report.'),
  /** Whether HR may open released reports to hand them out. */
  hrReads: z.boolean('Choose whether HR hands out reports.'),
});
export type CycleSettings = z.infer<typeof CycleSettings>;

/** How far ahead a round may close. */
const MOST_YEARS = 2;

/** What is wrong with a closing time, in a sentence, or null. */
export function closingFault(closesAt: Date, now: Date): string | null {
  if (closesAt <= now) return 'Choose a closing date in the future.';
  const last = DateTime.fromJSDate(now).plus({ years: MOST_YEARS });
  return closesAt > last.toJSDate() ? `Choose a date within the next ${MOST_YEARS} years.` : null;
}
