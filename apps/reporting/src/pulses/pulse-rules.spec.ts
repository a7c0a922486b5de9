import { describe, expect, it } from '@jest/globals';
import { earliestPulse } from './pulse-rules.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('earliestPulse', () => {
  it('is day 90 of the plan', () => {
    expect(earliestPulse('2026-01-01', [], day('2026-02-01'))).toEqual(day('2026-04-01'));
  });

  it('is now where that day has passed', () => {
    expect(earliestPulse('2026-01-01', [], day('2026-08-01'))).toEqual(day('2026-08-01'));
  });

  it('leaves sixty days between two', () => {
    const asked = [{ askedAt: day('2026-04-01') }];
    expect(earliestPulse('2026-01-01', asked, day('2026-04-20'))).toEqual(day('2026-05-31'));
  });
});
