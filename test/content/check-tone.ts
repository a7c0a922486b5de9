import { sentencesOf, wordsOf } from './readability.js';

/** Sentences stay under this many words. */
export const MOST_WORDS = 19;

export interface Keyed {
  readonly key: string;
  readonly text: string;
}

/** The single words among a language's pieces of advice on what to avoid: entries that list several. */
export const bannedWords = (avoid: readonly string[]): readonly string[] =>
  avoid
    .filter((entry) => entry.includes(','))
    .flatMap((entry) => entry.split(',').map((word) => word.trim()));

/** Each banned word in a text, also with a plural or case ending. */
export function bannedIn(text: string, banned: readonly string[]): readonly string[] {
  return banned.filter((word) =>
    new RegExp(`(?<![\\p{L}])${word}(s|e|er|es|en|em|n|r|ed|ing)?(?![\\p{L}])`, 'iu').test(text),
  );
}

/** Where a text speaks of what somebody always or never does. */
export const ABSOLUTE =
  /\byou (are |have )?(always|never)\b|\b(always|never) you\b|\bSie (sind )?(immer|nie|niemals|stets)\b/i;

/** Where a text says what somebody is, instead of what others see. */
export const VERDICT = /\byou(’re|'re| are)\b|\bSie sind (?!und )/;

export const longSentences = ({ key, text }: Keyed): readonly string[] =>
  sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > MOST_WORDS)
    .map((sentence) => `${key} (${wordsOf(sentence).length} words): ${sentence}`);
