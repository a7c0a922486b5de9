import { DateTime } from 'luxon';

/** A day as people say it: "4 December 2026". */
export const dayInWords = (at: Date): string =>
  DateTime.fromJSDate(at).setLocale('en-GB').toFormat('d LLLL yyyy');
