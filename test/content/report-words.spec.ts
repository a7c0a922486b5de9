import { describe, expect, it } from '@jest/globals';
import { groupDeDe } from '../../apps/reporting/src/groups/view/group-words-de-de.js';
import { groupEnGb } from '../../apps/reporting/src/groups/view/group-words-en-gb.js';
import { deDe } from '../../apps/reporting/src/view/words/de-de/de-de.js';
import { enGb } from '../../apps/reporting/src/view/words/en-gb/en-gb.js';
import { ABSOLUTE, bannedIn, bannedWords, longSentences } from './check-tone.js';
import { LANGUAGES, leavesIn } from './content-files.js';
import { englishGrade, germanGrade, wordsOf } from './readability.js';
import { textsOfWords } from './texts-of-words.js';

/** The report of a person and of a group; the guide for a conversation is among the former. */
const WORDS = {
  'en-GB': { person: enGb, group: groupEnGb },
  'de-DE': { person: deDe, group: groupDeDe },
};

/** Words that are to be avoided, where they say something else: word and reason by key. */
const ANOTHER_MEANING: Readonly<Record<string, readonly [string, string]>> = {
  'group.limits.terms.5.text': ['rank', 'says that nobody may be ranked'],
};

/** School years that all sentences together may need; those on method are the hardest. */
const MOST_YEARS = { 'en-GB': 8, 'de-DE': 9 };

describe.each(LANGUAGES)('the words of the report in %s', (language) => {
  const texts = textsOfWords(WORDS[language]);
  const avoid = leavesIn(language).flatMap(({ key, value }) =>
    key.startsWith('development.tone.avoid') ? [String(value)] : [],
  );

  it('have no word that is to be avoided, and neither shout nor generalise', () => {
    expect(texts.length).toBeGreaterThan(100);
    for (const { key, text } of texts) {
      const banned = bannedIn(text, bannedWords(avoid)).filter((word) => ANOTHER_MEANING[key]?.[0] !== word);
      expect({ key, banned }).toEqual({ key, banned: [] });
      expect(`${key}:${text}`).not.toMatch(/!| {2}|undefined|\[object/);
      expect(`${key}: ${text}`).not.toMatch(ABSOLUTE);
    }
  });

  it('keep sentences under 20 words', () => {
    expect(texts.flatMap(longSentences)).toEqual([]);
  });

  it('read easily', () => {
    const grade = language === 'en-GB' ? englishGrade : germanGrade;
    const sentences = texts.filter(({ text }) => wordsOf(text).length >= 6);
    const years = grade(sentences.map(({ text }) => text));
    if (years <= MOST_YEARS[language]) return;
    const hardest = sentences
      .map(({ key, text }) => ({ key, years: grade([text]) }))
      .sort((a, b) => b.years - a.years)
      .slice(0, 10)
      .map((text) => `${text.years.toFixed(1)} ${text.key}`);
    throw new Error([`together: ${years.toFixed(1)}`, ...hardest].join('\n'));
  });
});

it('has German for every English sentence of the report', () => {
  // A function that gives back what it was given has no keys of its own.
  const keys = (words: unknown) =>
    [...new Set(textsOfWords(words).map(({ key }) => key.replace(/inSentence[.]\d$/, 'inSentence')))].sort();
  expect(keys(WORDS['de-DE'])).toEqual(keys(WORDS['en-GB']));
  const english = new Set(textsOfWords(WORDS['en-GB']).map(({ text }) => text));
  const same = textsOfWords(WORDS['de-DE']).filter(
    ({ text }) => english.has(text) && wordsOf(text).length > 1,
  );
  expect(same.filter(({ text }) => /\p{Ll}{2}/u.test(text.replaceAll('Xyz', '')))).toEqual([]);
});
