import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursByWeek, placeByDueDay, spreadWork, type Work } from './spread-work.js';

const CAP = 3;

describe('spreadWork', () => {
  // By hand: 2 + 1 fill weeks 0 to 2; 1.5 fits beside the 1 that is left in no week, so from week 4 on.
  it('starts what fits, and the rest as soon as there is room', () => {
    const work = [
      { hoursPerWeek: 2, weeks: 4 },
      { hoursPerWeek: 1, weeks: 3 },
      { hoursPerWeek: 1.5, weeks: 2 },
      { hoursPerWeek: 1, weeks: 1 },
    ];
    expect(spreadWork(work, [], CAP)).toEqual([0, 0, 4, 3]);
  });

  it('leaves alone what has its weeks', () => {
    const placed = [{ hoursPerWeek: 2.5, weeks: 2, from: 1 }];
    expect(spreadWork([{ hoursPerWeek: 1, weeks: 2 }], placed, CAP)).toEqual([3]);
    expect(spreadWork([{ hoursPerWeek: 0.5, weeks: 2 }], placed, CAP)).toEqual([0]);
  });

  it('gives weeks of its own to a piece that is too large for any', () => {
    const work = [
      { hoursPerWeek: 1, weeks: 2 },
      { hoursPerWeek: 4, weeks: 1 },
    ];
    expect(spreadWork(work, [], CAP)).toEqual([0, 2]);
  });

  it('never fills a week beyond the cap, and always starts the first at once', () => {
    const piece = fc.record({
      hoursPerWeek: fc.integer({ min: 1, max: 6 }).map((halves) => halves / 2),
      weeks: fc.integer({ min: 1, max: 16 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (work: Work[]) => {
        const from = spreadWork(work, [], CAP);
        const weeks = hoursByWeek(work.map((given, at) => ({ ...given, from: from[at]! })));
        expect(from[0]).toBe(0);
        expect(Math.max(...weeks)).toBeLessThanOrEqual(CAP);
      }),
    );
  });
});

describe('placeByDueDay', () => {
  // 20 days are two whole weeks and a part of a third; two weeks of work then take the second and third.
  it('lets work end in the week of its day, and begin no earlier than today', () => {
    expect(placeByDueDay({ hoursPerWeek: 1, weeks: 2 }, 20)).toEqual({ hoursPerWeek: 1, weeks: 2, from: 1 });
    expect(placeByDueDay({ hoursPerWeek: 1, weeks: 6 }, 14)).toEqual({ hoursPerWeek: 1, weeks: 2, from: 0 });
  });

  it('counts what is late in this week', () => {
    expect(placeByDueDay({ hoursPerWeek: 1, weeks: 6 }, -30)).toEqual({ hoursPerWeek: 1, weeks: 1, from: 0 });
  });
});
