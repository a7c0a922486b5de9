import { enGb } from '../view/words-en-gb.js';
import { longDate } from '../view/format-figures.js';

/** A day (YYYY-MM-DD) as people say it: "4 December 2026". */
export const dayInWords = (day: string): string => longDate(day, enGb);

/** Hours a week as people say them: "30 minutes a week", "1 hour a week", "1.5 hours a week". */
export const hoursInWords = (hours: number): string =>
  hours < 1 ? `${hours * 60} minutes a week` : `${hours} ${hours === 1 ? 'hour' : 'hours'} a week`;
