import { describe, expect, it } from '@jest/globals';
import { textsOfWords } from './texts-of-words.js';

describe('textsOfWords', () => {
  it('finds plain texts, lists and every sentence of a function', () => {
    const words = {
      plain: 'Plain.',
      list: ['One.', { term: 'Two.' }],
      people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
      inner: {
        rule: (given: { k: string; pooled: boolean }) => [
          { text: `${given.k}${given.pooled ? ' a' : ' b'}` },
        ],
      },
      label: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
      range: (low: string, high: string | null) => (high === null ? low : `${low} to ${high}`),
      none: '',
    };
    const texts = textsOfWords(words).map(({ key, text }) => `${key} ${text}`);
    expect(texts).toEqual(
      expect.arrayContaining([
        'plain Plain.',
        'list.0 One.',
        'list.1.term Two.',
        'people 1 person',
        'people Xyz people',
        'inner.rule.0.text Xyz a',
        'label XyzXyz',
        'range Xyz to Xyz',
        'range Xyz',
      ]),
    );
  });
});
