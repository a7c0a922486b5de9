import { describe, expect, it } from '@jest/globals';
import type { Instrument } from './instrument.js';
import { outlineOf } from './outline.js';
import { pulseInstrument } from './pulse-instrument.js';

const instrument: Instrument = {
  id: 'x',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  competencies: [
    { code: 'A', domain: 'L', items: [{ code: 'A1' }, { code: 'A2' }] },
    { code: 'B', domain: 'M', items: [{ code: 'B1' }, { code: 'B2' }] },
  ],
  raterGroups: [
    { code: 'self', anonymous: false },
    { code: 'peer', anonymous: true },
  ],
  openQuestions: [{ code: 'Q' }],
  scoring: { cuts: { need: 3, strength: 4, gapNotable: 0.5 } },
};

describe('pulseInstrument', () => {
  it('keeps the chosen lines in the order of the questionnaire, and the rules', () => {
    const pulse = pulseInstrument(instrument, ['B2', 'A1']);
    expect(outlineOf(pulse).items).toEqual(
      outlineOf({ ...instrument, competencies: pulse.competencies }).items,
    );
    expect(pulse.competencies.flatMap(({ items }) => items.map(({ code }) => code))).toEqual(['A1', 'B2']);
    expect(pulse.scoring).toEqual(instrument.scoring);
  });

  it('asks nothing in words, and cannot be taken for the whole', () => {
    const pulse = pulseInstrument(instrument, ['A1']);
    expect(pulse.openQuestions).toBeUndefined();
    expect(pulse.id).not.toBe(instrument.id);
  });

  it('refuses to ask nothing', () => {
    expect(() => pulseInstrument(instrument, ['Z9'])).toThrow(RangeError);
  });
});
