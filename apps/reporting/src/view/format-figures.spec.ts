import { describe, expect, it } from '@jest/globals';
import { joined, longDate, oneDecimal, percentOfBoth, signed } from './format-figures.js';
import { deDe } from './words/de-de/de-de.js';
import { enGb } from './words/en-gb/en-gb.js';

describe('oneDecimal', () => {
  // 3.25 and −0.35 lie on the half; 2.95 and 0.15 do not exist in binary and lie just below it.
  it.each([
    [3.25, '3.3'],
    [-0.35, '−0.4'],
    [2.95, '3.0'],
    [0.15, '0.2'],
    [-0.04, '0.0'],
    [5, '5.0'],
  ])('prints %d as %s', (value, text) => expect(oneDecimal(value, enGb)).toBe(text));

  it('follows the language', () => expect(oneDecimal(3.25, { ...enGb, locale: 'de' })).toBe('3,3'));
});

describe('signed', () => {
  it.each([
    [0.62, '+0.6'],
    [-0.62, '−0.6'],
    [0.04, '0.0'],
    [-0.04, '0.0'],
  ])('prints %d as %s', (value, text) => expect(signed(value, enGb)).toBe(text));
});

describe('percentOfBoth', () => {
  it('adds up to 100, halves included', () => {
    expect(percentOfBoth(0.435, enGb)).toEqual(['44%', '56%']);
    expect(percentOfBoth(0.6, deDe)).toEqual(['60\u00a0%', '40\u00a0%']);
  });
});

describe('words', () => {
  it('joins lists and writes days', () => {
    expect(joined(['a'], enGb)).toBe('a');
    expect(joined(['a', 'b', 'c'], enGb)).toBe('a, b and c');
    expect(joined(['planning and scheduling', 'trust'], enGb)).toBe('planning and scheduling, and trust');
    expect(joined(['a', 'b und c', 'd'], deDe)).toBe('a, b und c sowie d');
    expect(longDate('2026-03-01', enGb)).toBe('1 March 2026');
    expect(longDate('2026-11-25', deDe)).toBe('25. November 2026');
  });
});
