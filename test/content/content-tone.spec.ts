import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, leavesIn, type Language } from './content-files.js';
import { ABSOLUTE, bannedIn, bannedWords, longSentences, VERDICT } from './check-tone.js';
import { englishGrade, germanGrade } from './readability.js';
import { rendered } from './render-template.js';
import { sampleValues } from './sample-values.js';
import { textsIn, type Kind } from './text-kinds.js';

/** Sentences of 20 words or more that stay, each with its reason. Keys of the English original, unless said. */
const MAY_BE_LONG: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  'en-GB': {
    'instrument.instructions.protected.2':
      'a promise in one sentence, so that its condition cannot be read apart',
    'development.paths.PATH-VIS-need.ifThen': 'if and then belong together',
    'development.paths.PATH-DET-leverage.ifThen': 'if and then belong together',
    'development.paths.PATH-EMP-building.actions.EMP-building-P1.action': 'twenty short words, one task',
    'development.paths.PATH-ADP-leverage.actions.ADP-leverage-X1.action': 'twenty words with three examples',
    'development.paths.PATH-PRC-leverage.actions.PRC-leverage-X2.action':
      'one task in the order in which it is done',
    'development.narratives.blind_spot.M.1.template': 'both figures beside each other, in brackets',
    'development.narrativeBlocks.pathWhy': 'a list of reasons, of which a report seldom has all',
    'development.narrativeBlocks.relativeStrength': 'the name of a skill takes up to four words of it',
    'development.orgTemplates.templates.TALENT_SELECTION.template': 'for HR, with two names filled in',
  },
};

/** Words that are to be avoided, where they say something else: word and reason by key. */
const ANOTHER_MEANING: Readonly<Record<string, readonly [string, string]>> = {
  'instrument.purpose': ['rank', 'says that nobody is ranked'],
  'development.orgTemplates.warning': ['rank', 'says that nobody is ranked'],
  'development.paths.PATH-TRU-leverage.actions.TRU-leverage-X2.action': [
    'pass',
    'to pass on is to hand over',
  ],
};

/** School years: of all texts of a kind together, and of all but one in ten. Short lines alone vary too much. */
const MOST_YEARS: Readonly<Record<Language, Readonly<Partial<Record<Kind, readonly [number, number]>>>>> = {
  'en-GB': {
    item: [5, 9],
    explanation: [5, 10],
    path: [5, 8],
    question: [5, 8],
    narrative: [6, 7],
    block: [7, 10],
  },
  'de-DE': {
    item: [9, 16],
    explanation: [8, 15],
    path: [8, 12],
    question: [6, 10],
    narrative: [7, 8],
    block: [8, 13],
  },
};

const READ: ReadonlySet<Kind> = new Set([
  'item',
  'name',
  'explanation',
  'path',
  'question',
  'narrative',
  'block',
]);

const advice = (language: Language) =>
  leavesIn(language).flatMap(({ key, value }) =>
    key.startsWith('development.tone.avoid') ? [String(value)] : [],
  );

describe.each(LANGUAGES)('the tone of the content in %s', (language) => {
  const texts = textsIn(language)
    .filter(({ kind }) => READ.has(kind))
    .map((text) => ({ ...text, text: rendered(text.text, sampleValues(language), 'set') }));
  const banned = bannedWords(advice(language));

  it('has no word that is to be avoided', () => {
    expect(banned.length).toBeGreaterThan(8);
    const found = texts.flatMap(({ key, text }) =>
      bannedIn(text, banned).flatMap((word) =>
        ANOTHER_MEANING[key]?.[0] === word ? [] : [`${key}: ${word}`],
      ),
    );
    expect(found).toEqual([]);
  });

  it('neither shouts nor generalises', () => {
    for (const { key, text } of texts) {
      expect(`${key}: ${text}`).not.toContain('!');
      expect(`${key}: ${text}`).not.toMatch(ABSOLUTE);
    }
  });

  it('says what others see, never what somebody is', () => {
    const narratives = texts.filter(({ kind }) => kind === 'narrative');
    expect(narratives).toHaveLength(20);
    for (const { key, text } of narratives) {
      expect(`${key}: ${text}`).not.toMatch(VERDICT);
      expect(`${key}: ${text}`).toMatch(/\b(others|people|ander(e|en|er)|personen)\b/i);
    }
  });

  it('keeps sentences under 20 words', () => {
    const excused = MAY_BE_LONG[language] ?? {};
    expect(texts.flatMap((text) => (text.key in excused ? [] : longSentences(text)))).toEqual([]);
    // An excuse that is no longer needed goes.
    for (const key of Object.keys(excused))
      expect(longSentences(texts.find((text) => text.key === key)!)).not.toEqual([]);
  });

  it.each(Object.entries(MOST_YEARS[language]))('reads easily: %s', (kind, [together, nineInTen]) => {
    const grade = language === 'en-GB' ? englishGrade : germanGrade;
    const own = texts.filter((text) => text.kind === kind);
    const grades = own
      .map(({ key, text }) => ({ key, years: grade([text]) }))
      .sort((a, b) => a.years - b.years);
    const at = (share: number) => grades[Math.floor(share * (grades.length - 1))]!;
    const all = grade(own.map(({ text }) => text));
    if (all <= together && at(0.9).years <= nineInTen) return;
    const steps = [0, 0.25, 0.5, 0.75, 0.9, 1].map(
      (share) => `${share * 100} %: ${at(share).years.toFixed(1)}`,
    );
    const hardest = grades.slice(-5).map(({ key, years }) => `${years.toFixed(1)} ${key}`);
    throw new Error([`together: ${all.toFixed(1)}`, ...steps, 'hardest:', ...hardest].join('\n'));
  });
});
