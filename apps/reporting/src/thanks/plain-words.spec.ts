import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainWords } from './plain-words.js';

describe('plainWords', () => {
  it('keeps lines and paragraphs, and no more than one empty line', () => {
    expect(plainWords('  Thank you.\r\n\r\n\r\n\tSee you \n')).toBe('Thank you.\n\nSee you');
  });

  it('takes out what cannot be seen or turns the text around, and keeps every script', () => {
    expect(plainWords('ab\u202edc\u0007\u200b\ufeff')).toBe('abdc');
    expect(plainWords('می‌خواهم 👩‍🚀 Łukasz')).toBe('می‌خواهم 👩‍🚀 Łukasz');
    expect(plainWords(`a${'\u0335'.repeat(50)}b`)).toBe(`a${'\u0335'.repeat(3)}b`);
  });

  it('leaves nothing that the database refuses, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(plainWords(given)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/u);
      }),
    );
  });
});
