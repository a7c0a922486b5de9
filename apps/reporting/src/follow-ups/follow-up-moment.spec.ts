import { describe, expect, it } from '@jest/globals';
import { followUpMoment } from './owe-follow-ups.js';

describe('followUpMoment', () => {
  // 3 August 2026 is a Monday; 30 days later is Wednesday, 2 September. London is an hour ahead of UTC then.
  it('is nine in the morning where the round is, summer or winter', () => {
    expect(followUpMoment('2026-08-03', 30, 'Europe/London').toISOString()).toBe('2026-09-02T08:00:00.000Z');
    expect(followUpMoment('2026-08-03', 90, 'Europe/London').toISOString()).toBe('2026-11-02T09:00:00.000Z'); // Sunday → Monday
  });

  // 60 days after 1 September is Saturday, 31 October.
  it('waits for the Monday where the day is at a weekend', () => {
    expect(followUpMoment('2026-09-01', 60, 'UTC').toISOString()).toBe('2026-11-02T09:00:00.000Z');
  });
});
