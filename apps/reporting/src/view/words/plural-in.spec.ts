import { describe, expect, it } from '@jest/globals';
import { pluralIn } from './plural-in.js';

describe('pluralIn', () => {
  it.each([
    ['en-GB', 0, '0 people'],
    ['en-GB', 1, '1 person'],
    ['en-GB', 1.5, '1.5 people'],
    ['de-DE', 1, '1 person'],
    ['de-DE', 1.5, '1,5 people'],
    ['de-DE', 1200, '1.200 people'],
  ])('counts in %s: %d', (locale, count, text) =>
    expect(pluralIn(locale)(count, { one: 'person', other: 'people' })).toBe(text),
  );
});
