import { DateTime } from 'luxon';

/** A moment's day, or a day (YYYY-MM-DD), as people say it: "4 December 2026". */
export const dayInWords = (at: Date | string): string =>
  (typeof at === 'string' ? DateTime.fromISO(at, { zone: 'utc' }) : DateTime.fromJSDate(at))
    .setLocale('en-GB')
    .toFormat('d LLLL yyyy');
