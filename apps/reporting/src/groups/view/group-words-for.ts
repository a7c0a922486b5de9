import { groupDeDe } from './group-words-de-de.js';
import { groupEnGb, type GroupWords } from './group-words-en-gb.js';

/** The group report's words in a locale of the report's own words; British English where there are none. */
export const groupWordsFor = (locale: string): GroupWords =>
  [groupEnGb, groupDeDe].find((words) => words.locale === locale) ?? groupEnGb;
