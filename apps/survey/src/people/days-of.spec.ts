import { describe, expect, it } from '@jest/globals';
import { daysOf } from './days-of.js';

describe('daysOf', () => {
  it.each([
    ['Mon-Thu', 'Mon,Tue,Wed,Thu'],
    ['Mo–Mi', 'Mon,Tue,Wed'],
    ['Fri, mon', 'Mon,Fri'],
    ['Sat-Mon', 'Mon,Sat,Sun'],
    ['Tuesday;Thursday', 'Tue,Thu'],
  ])('reads %s', (text, days) => expect(daysOf(text)).toBe(days));

  it.each(['weekdays', 'Mon-', 'Mon-Tue-Wed', ',', '-'])('does not guess at %s', (text) =>
    expect(daysOf(text)).toBeNull(),
  );
});
