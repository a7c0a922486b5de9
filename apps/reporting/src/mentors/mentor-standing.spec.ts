import { describe, expect, it } from '@jest/globals';
import { mentorStanding, type StandingFigures } from './mentor-standing.js';

const figures = (
  reading: string | null,
  given: Record<string, [position: string, level: string | null]>,
): StandingFigures =>
  ({
    balance: { reading, views: {} },
    positions: Object.fromEntries(Object.entries(given).map(([code, [position]]) => [code, { position }])),
    development: Object.fromEntries(
      Object.entries(given).map(([code, [, level]]) => [
        code,
        level ? { level } : { suppressed: 'below_threshold' },
      ]),
    ),
  }) as unknown as StandingFigures;

describe('mentorStanding', () => {
  it('calls strong what others see as strong, and a need what the report calls one', () => {
    const standing = mentorStanding(
      figures('leans_management', {
        VIS: ['hidden_strength', 'building'],
        EMP: ['steady', 'leverage'],
        COM: ['agreed_need', 'need'],
        TRU: ['steady', 'building'],
      }),
    );
    expect(standing).toEqual({ strengths: ['VIS', 'EMP'], needs: ['COM'], lean: 'management' });
  });

  it('knows nothing of what is not shown, and names no side that does not lean', () => {
    for (const reading of [null, 'balanced', 'unclear'])
      expect(mentorStanding(figures(reading, { VIS: ['insufficient', null] }))).toEqual({
        strengths: [],
        needs: [],
        lean: null,
      });
  });
});
