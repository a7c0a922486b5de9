import { describe, expect, it } from '@jest/globals';
import { shortened } from './shortened.js';

describe('shortened', () => {
  it.each([
    ['Ada Lovelace', 12, 'Ada Lovelace'],
    ['Ada Lovelace', 11, 'Ada Lovela…'],
    ['Ada Lovelace', 5, 'Ada…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, '👩‍👩‍👧…'],
  ])('makes of %j with at most %i characters %j', (text, longest, line) =>
    expect(shortened(text, longest)).toBe(line),
  );
});
