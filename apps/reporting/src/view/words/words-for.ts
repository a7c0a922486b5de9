import { deDe } from './de-de/de-de.js';
import { enGb } from './en-gb/en-gb.js';
import { type Words } from './words.js';

/** The report's words in a language ("en-GB", "de"); British English where there are none of its own. */
export function wordsFor(language: string): Words {
  return ALL.find(({ locale }) => baseOf(locale) === baseOf(language)) ?? enGb;
}

const ALL: readonly Words[] = [enGb, deDe];

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
