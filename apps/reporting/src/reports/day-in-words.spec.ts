import { describe, expect, it } from '@jest/globals';
import { debriefsView } from '../debriefs/debriefs-view.js';
import type { Debrief } from '../debriefs/debriefs.js';
import { dayInWords, dayOfMomentInWords } from './day-in-words.js';
import { mineView } from './mine-view.js';
import { openingWords } from './opening-words.js';

// 02:30 UTC is 21:30 of the day before in New York (UTC−5 in winter) and 15:30 in Auckland (UTC+13).
const NIGHT = new Date('2026-12-05T02:30:00Z');
// 12:00 UTC is 01:00 of the day after in Auckland: whatever zone a server is in, one of the two is another day.
const NOON = new Date('2026-12-04T12:00:00Z');

describe('a day in words', () => {
  it('is the day itself where a day is given', () => {
    expect(dayInWords('2026-12-04')).toBe('4 December 2026');
  });

  it('is the day of a moment where the round is', () => {
    expect(dayOfMomentInWords(NIGHT, 'America/New_York')).toBe('4 December 2026');
    expect(dayOfMomentInWords(NOON, 'Pacific/Auckland')).toBe('5 December 2026');
  });

  it.each([
    ['America/New_York', NIGHT, '4 December 2026'],
    ['Pacific/Auckland', NOON, '5 December 2026'],
  ])('is the same in every list of a round in %s', (timeZone, at, day) => {
    const row: Debrief = {
      id: 'r1',
      cycleId: 'c1',
      subjectId: 's1',
      state: 'released',
      fileName: null,
      subjectName: 'Ada Berg',
      firstName: 'Ada',
      cycleTitle: 'Autumn round',
      timeZone,
      releasedAt: at,
      releaseMode: 'debrief',
      hrReads: true,
      guard: false,
      debrieferId: 'd1',
      debrieferName: 'Cora Lang',
      debriefOn: '2026-12-03',
      number: 1,
      language: 'en-GB',
      newer: null,
    };
    expect(mineView([row], new Map(), []).reports[0]?.released).toBe(day);
    expect(debriefsView([row]).groups[0]?.rows[0]).toMatchObject({ day: '3 December 2026', released: day });
    expect(
      openingWords(
        { openedBy: 'Cora Lang', as: 'debriefer', document: 'report', format: 'page', at },
        timeZone,
      ),
    ).toBe(`Cora Lang (debriefer) read the page on ${day}.`);
  });
});
