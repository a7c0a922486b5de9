import { DateTime } from 'luxon';

/** A day as people say it, in the zone of the round: "Friday 4 December 2026". */
export const dateInWords = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).setLocale('en-GB').toFormat('cccc d LLLL yyyy');

/** A moment as people say it: "Friday 4 December 2026 at 17:00". */
export const momentInWords = (at: Date, timeZone: string): string =>
  DateTime.fromJSDate(at, { zone: timeZone }).setLocale('en-GB').toFormat("cccc d LLLL yyyy 'at' HH:mm");
