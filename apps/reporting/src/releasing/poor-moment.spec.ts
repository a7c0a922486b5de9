import { describe, expect, it } from '@jest/globals';
import { poorMoment } from './poor-moment.js';

const at = (moment: string, zone = 'Europe/London') => poorMoment(new Date(moment), zone);

describe('poorMoment', () => {
  // 4 December 2026 is a Friday; London keeps winter time, UTC.
  it('begins on Friday at 14:00 and ends with Sunday, by the clock of the round', () => {
    expect(at('2026-12-04T13:59:59Z')).toBeNull();
    expect(at('2026-12-04T14:00:00Z')).toBe('friday');
    expect(at('2026-12-05T00:00:00Z')).toBe('weekend');
    expect(at('2026-12-06T23:59:59Z')).toBe('weekend');
    expect(at('2026-12-07T00:00:00Z')).toBeNull();
  });

  it('is another moment elsewhere, and in summer', () => {
    expect(at('2026-12-04T13:00:00Z', 'Europe/Berlin')).toBe('friday');
    expect(at('2026-12-04T21:59:00Z', 'America/New_York')).toBe('friday');
    expect(at('2026-12-04T18:59:00Z', 'America/New_York')).toBeNull();
    expect(at('2026-12-03T13:00:00Z', 'Pacific/Auckland')).toBeNull();
    expect(at('2026-07-03T13:00:00Z')).toBe('friday'); // summer time: 14:00
  });
});
