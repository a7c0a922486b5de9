import { describe, expect, it } from '@jest/globals';
import { earliestPulse } from './pulse-rules.js';

const START = new Date('2026-08-03T10:00:00Z');

describe('earliestPulse', () => {
  // 90 days after Monday, 3 August 2026 is Sunday, 1 November, so Monday, 2 November: New York is at UTC−5 by
  // then, Berlin at UTC+1. Midnight UTC on day 90 would be 20:00 of day 89 in New York.
  it('is nine in the morning where the round is, from day 90 of the plan', () => {
    const at = (zone: string) => earliestPulse('2026-08-03', [], START, zone).toISOString();
    expect(at('America/New_York')).toBe('2026-11-02T14:00:00.000Z');
    expect(at('Europe/Berlin')).toBe('2026-11-02T08:00:00.000Z');
  });

  // Asked late on Monday, 9 November in Los Angeles (UTC−8); 60 days later is Friday, 8 January 2027.
  it('is the morning sixty days after the one before', () => {
    const asked = [{ askedAt: new Date('2026-11-10T06:30:00Z') }, { askedAt: null }];
    expect(
      earliestPulse(
        '2026-08-03',
        asked,
        new Date('2026-12-01T12:00:00Z'),
        'America/Los_Angeles',
      ).toISOString(),
    ).toBe('2027-01-08T17:00:00.000Z');
  });

  it('is now where that has passed', () => {
    const now = new Date('2026-12-01T12:34:00Z');
    expect(earliestPulse('2026-08-03', [], now, 'UTC')).toEqual(now);
  });
});
