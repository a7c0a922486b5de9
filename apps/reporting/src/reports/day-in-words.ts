import { dayIn } from '../plans/plan-days.js';
import { longDate } from '../view/format-figures.js';
import { enGb } from '../view/words/en-gb/en-gb.js';

/** A day (YYYY-MM-DD) as people say it: "4 December 2026". */
export const dayInWords = (day: string): string => longDate(day, enGb);

/** The day on which a moment falls where the round is: the server may be elsewhere, and on another day. */
export const dayOfMomentInWords = (at: Date, timeZone: string): string => dayInWords(dayIn(at, timeZone));
