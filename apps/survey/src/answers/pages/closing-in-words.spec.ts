import { describe, expect, it } from '@jest/globals';
import { closingInWords, deletionInWords } from './closing-in-words.js';

describe('the dates of a round in words', () => {
  it('are those of the reader’s own zone, which is named', () => {
    const close = new Date('2026-12-04T23:30:00Z');
    expect(closingInWords(close, 'Europe/London')).toBe('Friday 4 December 2026 at 23:30 (London time)');
    expect(closingInWords(close, 'Asia/Ho_Chi_Minh')).toBe(
      'Saturday 5 December 2026 at 06:30 (Ho Chi Minh time)',
    );
    expect(closingInWords(close, 'UTC')).toBe('Friday 4 December 2026 at 23:30 (UTC time)');
  });

  it('put the deletion a year after the close', () => {
    expect(deletionInWords(new Date('2026-12-04T17:00:00Z'), 'UTC')).toBe('Saturday 4 December 2027');
    expect(deletionInWords(new Date('2028-02-29T12:00:00Z'), 'UTC')).toBe('Thursday 1 March 2029');
  });
});
