import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillIn } from './fill-in.js';

const closesAt = new Date('2026-12-04T17:00:00Z');
const round = { title: '', purpose: '', k: 4, closesAt, graceMinutes: 15, stage: 'open' } as const;
const about = (firstName: string) => ({ subject: { name: firstName, firstName }, round });

describe('fillIn', () => {
  it('puts in the first name and the smallest group, wherever they stand', () => {
    const text = '{{subject.firstName}} sees {{k}} or more; {{subject.firstName}} alone.';
    expect(fillIn(text, about('Ada'))).toBe('Ada sees 4 or more; Ada alone.');
  });

  it('leaves every other expression as it stands, and reads none out of a name', () => {
    const text = '{{@root}} {{{k}}} {{#if k}}x{{/if}} {{subject.name}} {{constructor}}';
    expect(fillIn(text, about('Ada'))).toBe(text.replace('{{k}}', '4'));
    expect(fillIn('{{subject.firstName}}', about('{{k}} $& $1'))).toBe('{{k}} $& $1');
  });

  it('changes no text that names neither', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\{\{(k|subject\.firstName)\}\}/.test(text));
        expect(fillIn(text, about('Ada'))).toBe(text);
      }),
    );
  });
});
