import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile, type CalendarDay } from './calendar-file.js';

const now = new Date('2026-08-03T09:30:15.250Z');
const day = (given: Partial<CalendarDay>): CalendarDay => ({
  uid: 'a1',
  day: '2026-08-31',
  summary: 'Open with the longer view',
  description: '',
  url: 'https://parallax.example/reports/1/plan',
  ...given,
});
const fileOf = (...days: CalendarDay[]) => calendarFile(days, { name: 'My plan', sequence: 3, now });

/** A reader of its own: unfolds, splits at the first colon, takes the escapes back. RFC 5545, 3.1 and 3.3.11. */
const propertiesIn = (file: string): [string, string][] =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
const plain = (value = '') =>
  value.replaceAll(/\\(.)/gsu, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
const valueOf = (file: string, name: string) =>
  plain(propertiesIn(file).find(([given]) => given === name)?.[1]);

describe('calendarFile', () => {
  it('writes a whole day, private, with an end on the day after', () => {
    expect(fileOf(day({}))).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Parallax//Plan//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:My plan',
        'BEGIN:VEVENT',
        'UID:a1',
        'DTSTAMP:20260803T093015Z',
        'SEQUENCE:3',
        'DTSTART;VALUE=DATE:20260831',
        'DTEND;VALUE=DATE:20260901',
        'SUMMARY:Open with the longer view',
        'DESCRIPTION:',
        'URL:https://parallax.example/reports/1/plan',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('escapes what would end a value, and keeps line ends inside it', () => {
    const file = fileOf(day({ summary: 'a, b; c\\d', description: 'one\r\ntwo\nEND:VEVENT\rthree' }));
    expect(file).toContain('SUMMARY:a\\, b\\; c\\\\d\r\n');
    expect(valueOf(file, 'DESCRIPTION')).toBe('one\ntwo\nEND:VEVENT\nthree');
  });

  it('folds at 75 octets and never inside a character', () => {
    const summary = 'ü'.repeat(40) + '👩‍🚀'.repeat(20);
    const file = fileOf(day({ summary }));
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain('�');
    expect(valueOf(file, 'SUMMARY')).toBe(summary);
  });

  it('lets no text begin a line, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('\r', '\n', '\r\n', ':', ';', '\\', 'END:VEVENT', 'BEGIN:VALARM', '\u2028', '\0'),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    const usual = propertiesIn(fileOf(day({}))).map(([name]) => name);
    fc.assert(
      fc.property(hostile, hostile, hostile, (uid, summary, description) => {
        const file = fileOf(day({ uid, summary, description }));
        expect(propertiesIn(file).map(([name]) => name)).toEqual(usual);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
