import { describe, expect, it } from '@jest/globals';
import { type Instrument, outlineOf, scoringRulesOf } from '#domain/instrument';
import { packResponses } from '../pack-responses.js';
import { analyseCycle } from './engine-cycle.js';
import { instrumentReliability } from './instrument-reliability.js';

const instrument: Instrument = {
  id: 'i',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  competencies: [
    { code: 'A', domain: 'L', items: [{ code: 'A1' }, { code: 'A2' }, { code: 'A3' }] },
    { code: 'B', domain: 'M', items: [{ code: 'B1' }, { code: 'B2' }] },
  ],
  raterGroups: ['self', 'peer', 'other'].map((code) => ({ code, anonymous: code !== 'self' })),
};
const outline = outlineOf(instrument);

/** Four peers each, and one other rater for the first three; a blank here and there. */
const cycleOf = (subjects: number) =>
  packResponses(
    outline,
    Array.from({ length: subjects }, (_, s) =>
      ['self', 'peer', 'peer', 'peer', 'peer', ...(s < 3 ? ['other'] : [])].map((relationship, r) => ({
        subject: `s${s}`,
        rater: `s${s}r${r}`,
        relationship,
        comments: [],
        ratings: outline.items.map((_, i) => (s + r + i) % 13 && 1 + ((s * 7 + r * 3 + i * s) % 5)),
      })),
    ).flat(),
  );

describe('instrumentReliability', () => {
  it('is what the engine says of the cycle, without its subjects', () => {
    const responses = cycleOf(12);
    const { sigma, icc, alpha } = analyseCycle(outline, scoringRulesOf(instrument), responses).cohort();
    const kept = instrumentReliability(outline, responses, 3);
    for (const code of ['A', 'B']) {
      const { subjects, ratings, icc1, iccK } = icc.peer![code]!;
      expect(kept.icc.peer![code]).toEqual({ subjects, ratings, icc1, iccK });
      expect(kept.alpha[code]).toEqual({ n: alpha[code]!.n, alpha: alpha[code]!.alpha });
    }
    expect(kept.sigma).toEqual({ w: sigma.w, df: sigma.df, subjects: sigma.subjects });
    expect(JSON.stringify(kept)).not.toContain('s1');
  });

  it('keeps nothing of a few', () => {
    expect(instrumentReliability(outline, cycleOf(12), 3).icc.other).toEqual({ A: null, B: null });
    expect(instrumentReliability(outline, cycleOf(4), 3)).toEqual({
      sigma: null,
      icc: { peer: { A: null, B: null }, other: { A: null, B: null } },
      alpha: { A: null, B: null },
    });
  });
});
