import { DateTime } from 'luxon';

/** A moment as people say it, in a zone: "4 December 2026, 14:03". */
export const momentInWords = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).setLocale('en-GB').toFormat('d LLLL yyyy, HH:mm');
