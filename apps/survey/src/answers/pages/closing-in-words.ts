import { dateInWords, momentInWords } from '../../pages/date-in-words.js';

/** A moment with the name of its zone: "Friday 4 December 2026 at 17:00 (London time)". */
export const closingInWords = (at: Date, timeZone: string): string =>
  `${momentInWords(at, timeZone)} (${timeZone.split('/').at(-1)!.replaceAll('_', ' ')} time)`;

/** When sealed answers are deleted: a year after the close. */
export function deletionInWords(closesAt: Date, timeZone: string): string {
  const later = new Date(closesAt);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return dateInWords(later, timeZone);
}
