import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DevelopmentLibrary } from './development-library.js';
import { narrativesOf, type PositionedCompetency } from './narrative-of.js';

const library = JSON.parse(
  readFileSync(new URL('../../../../content/development.json', import.meta.url), 'utf8'),
) as DevelopmentLibrary;

const placed = (position: string, given: Partial<PositionedCompetency> = {}): PositionedCompetency => ({
  competency: 'VIS',
  domain: 'L',
  self: 4,
  others: 3.5,
  raters: 7,
  certainty: 0.54,
  band: 'fair',
  level: 'building',
  gapSize: 0,
  surplus: 0,
  note: null,
  notObserved: 0,
  position,
  items: [
    { item: 'VIS1', others: 3.2, gap: 0.8 },
    { item: 'VIS2', others: 4, gap: 0 },
    { item: 'VIS3', others: null, gap: null },
    { item: 'VIS4', others: 3.4, gap: 1.6 },
  ],
  ...given,
});

const narrative = (given: PositionedCompetency) => narrativesOf([given], library, 0.3)[0];

describe('narrativesOf', () => {
  it('names the highest and the lowest line, and for a gap to explore the widest', () => {
    expect(narrative(placed('steady'))).toMatchObject({ key: 'steady', topItem: 'VIS2', lowItem: 'VIS1' });
    expect(narrative(placed('blind_spot'))).toMatchObject({ key: 'blind_spot', lowItem: 'VIS4' });
  });

  it('takes the text of a near position with its flag', () => {
    expect(narrative(placed('overestimated_strength'))).toMatchObject({
      key: 'agreed_strength',
      flags: { selfHigher: true, selfCritical: null, noShareHigh: null },
    });
    expect(narrative(placed('underestimated_need'))).toMatchObject({
      key: 'agreed_need',
      flags: { selfHigher: null, selfCritical: true },
    });
    expect(narrative(placed('steady', { note: 'self_critical' }))?.flags.selfCritical).toBe(true);
    expect(narrative(placed('insufficient', { notObserved: 0.4 }))?.flags.noShareHigh).toBe(true);
  });

  it('takes variants in turn within a narrative and domain', () => {
    const five = ['L', 'L', 'M', 'L', 'M'].map((domain) => placed('blind_spot', { domain }));
    expect(narrativesOf(five, library, 0.3).map(({ variant }) => variant)).toEqual(['A', 'B', 'A', 'A', 'B']);
  });
});
