import { syllable } from 'syllable';

/** What readability formulas count, over one text or many. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of three syllables or more, of one, and words of more than six letters. */
  readonly long: number;
  readonly single: number;
  readonly wide: number;
}

/**
 * Sentences as Flesch counts them: a colon or semicolon ends one too, since what follows stands by itself.
 *
 * source  Flesch (1948), A new readability yardstick, J. Applied Psychology 32:221-233, "How to use the formula"
 */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?:;][”“"'’)]*)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** Words; figures count as one each. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];

export function countsOf(texts: readonly string[], syllablesIn: (word: string) => number): Counts {
  const words = texts.flatMap(wordsOf);
  const syllables = words.map(syllablesIn);
  return {
    sentences: texts.flatMap(sentencesOf).length,
    words: words.length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    long: syllables.filter((count) => count >= 3).length,
    single: syllables.filter((count) => count === 1).length,
    wide: words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length,
  };
}

/** Figures are read as one syllable, so that a share of 40 does not look harder than one of 4. */
export const englishSyllables = (word: string): number => Math.max(1, syllable(word));

/** One per vowel or diphthong. The u of "qu" is none; "ee" counts as one, also where it is spoken as two. */
export const germanSyllables = (word: string): number =>
  word
    .toLowerCase()
    .replaceAll('qu', 'q')
    .match(/ai|au|äu|ei|eu|ie|aa|ee|oo|[aeiouyäöü]/g)?.length ?? 1;

/**
 * School years needed to read English.
 *
 * source  Kincaid et al. (1975), Derivation of new readability formulas, Research Branch Report 8-75
 */
export const englishGrade = (texts: readonly string[]): number => {
  const { sentences, words, syllables } = countsOf(texts, englishSyllables);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
};

/**
 * School years needed to read German, from 4 to 15.
 *
 * source  Bamberger and Vanecek (1984), Lesen – Verstehen – Lernen – Schreiben: first Wiener Sachtextformel
 */
export const germanGrade = (texts: readonly string[]): number => {
  const { sentences, words, long, single, wide } = countsOf(texts, germanSyllables);
  const percent = (count: number) => (100 * count) / words;
  return (
    0.1935 * percent(long) +
    0.1672 * (words / sentences) +
    0.1297 * percent(wide) -
    0.0327 * percent(single) -
    0.875
  );
};
