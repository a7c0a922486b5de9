import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainLine } from './plain-line.js';

describe('plainLine', () => {
  it.each([
    ['  Two\r\nlines\tand   gaps ', 'Two lines and gaps'],
    ['Bell\u0007 and \u001b[31mred\u001b[0m', 'Bell and [31mred[0m'],
    ['a\u202ecod.exe\u202c b', 'acod.exe b'],
    ['\u2066isolated\u2069 \u200emark\u200f \u061cArabic', 'isolated mark Arabic'],
    ['zero\u200bwidth\ufeff so\u00adft ta\u{e0041}g', 'zerowidth soft tag'],
    ['nul\u0000 lone \ud800 half', 'nul lone half'],
    ['e' + '\u0301'.repeat(40) + '!', 'é' + '\u0301'.repeat(3) + '!'],
    ['می\u200cخواهم क्\u200dष', 'می\u200cخواهم क्\u200dष'],
    ['<b>{{name}}</b> #set page() =1+1', '<b>{{name}}</b> #set page() =1+1'],
    ['\u2028\u2029\n\u0000', ''],
  ])('makes %j a line', (text, line) => expect(plainLine(text)).toBe(line));

  it('never leaves a control, an override or a break, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = plainLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]/u);
        expect(plainLine(line)).toBe(line);
        expect(line).toBe(line.trim());
      }),
      { numRuns: 1_000 },
    );
  });
});
