import { describe, expect, it } from '@jest/globals';
import {
  countsOf,
  englishGrade,
  englishSyllables,
  germanGrade,
  germanSyllables,
  sentencesOf,
  wordsOf,
} from './readability.js';

describe('germanSyllables', () => {
  it.each([
    ['Führung', 2],
    ['Vertrauensaufbau', 5],
    ['Mitarbeitende', 5],
    ['Kommunikationsstärke', 8],
    ['Qualität', 3],
    ['sehen', 2],
    ['Bäume', 2],
    ['Ziel', 1],
    ['3,4', 1],
  ])('counts %s', (word, count) => expect(germanSyllables(word)).toBe(count));
});

describe('englishSyllables', () => {
  it.each([
    ['leadership', 3],
    ['management', 3],
    ['people', 2],
    ['3.4', 1],
  ])('counts %s', (word, count) => expect(englishSyllables(word)).toBe(count));
});

describe('sentencesOf', () => {
  it('ends a sentence at a full stop, a question, a colon, and behind a closing quote', () => {
    expect(sentencesOf('Fragen Sie: „Was fehlt?“ Danach gaben andere 3,4. Und jetzt?')).toHaveLength(4);
    expect(wordsOf('Others gave 3.4 (from 7 people).')).toHaveLength(6);
  });
});

describe('the grades', () => {
  // By hand: 2 sentences, 8 words, 9 syllables; 0.39 · 4 + 11.8 · 9/8 − 15.59 = −0.755.
  it('follow Flesch and Kincaid for English', () => {
    expect(englishGrade(['The cat sat down. It saw a table.'])).toBeCloseTo(-0.755, 3);
  });

  // By hand: 1 sentence, 6 words: Die(1) Führungskraft(3) plant(1) die(1) Arbeit(2) sorgfältig(3); long 2, single 3,
  // wide 2; 0.1935 · 33.333 + 0.1672 · 6 + 0.1297 · 33.333 − 0.0327 · 50 − 0.875 = 9.267.
  it('follow the first Wiener Sachtextformel for German', () => {
    const text = 'Die Führungskraft plant die Arbeit sorgfältig.';
    expect(countsOf([text], germanSyllables)).toEqual({
      sentences: 1,
      words: 6,
      syllables: 11,
      long: 2,
      single: 3,
      wide: 2,
    });
    expect(germanGrade([text])).toBeCloseTo(9.267, 2);
  });
});
