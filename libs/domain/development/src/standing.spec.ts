import { describe, expect, it } from '@jest/globals';
import { type ReleasedSubject } from '#domain/disclosure';
import { standingsOf } from './standing.js';

const instrument = {
  id: 'i',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  raterGroups: [],
  competencies: [
    { code: 'A', domain: 'L', items: [{ code: 'A1' }, { code: 'A2' }] },
    { code: 'B', domain: 'M', items: [{ code: 'B1' }] },
  ],
};

const hidden = { suppressed: 'below_threshold' } as const;
const released: Pick<ReleasedSubject, 'items' | 'competencies' | 'development'> = {
  items: {
    A1: { self: { n: 1, mean: 4 }, all_others: { n: 7, mean: 3.14, gap: 0.86 } },
    A2: { self: { n: 1, mean: 4 }, all_others: { suppressed: 'few_answers' } },
    B1: { self: { suppressed: 'no_answer' }, all_others: hidden },
  },
  competencies: {
    A: { self: { n: 1, mean: 4 }, all_others: { n: 7, mean: 3.14, gap: 0.86, interval: [2.6, 3.7] } },
    B: { self: { suppressed: 'no_answer' }, all_others: hidden },
  },
  development: {
    A: {
      certainty: 0.55,
      band: 'fair',
      level: 'need',
      notObserved: 0.06,
      shortfall: 0.86,
      blind: 0.36,
      gapSize: 1.04,
      surplus: 0,
    },
    B: hidden,
  },
};

describe('standingsOf', () => {
  it('reads what is shown, and holds no number of what is not', () => {
    expect(standingsOf(released as ReleasedSubject, instrument)).toEqual([
      {
        competency: 'A',
        domain: 'L',
        self: 4,
        others: 3.14,
        raters: 7,
        certainty: 0.55,
        band: 'fair',
        level: 'need',
        gapSize: 1.04,
        surplus: 0,
        items: [
          { item: 'A1', others: 3.14, gap: 0.86 },
          { item: 'A2', others: null, gap: null },
        ],
      },
      {
        competency: 'B',
        domain: 'M',
        self: null,
        others: null,
        raters: 0,
        certainty: 0,
        band: 'not_enough',
        level: null,
        gapSize: 0,
        surplus: 0,
        items: [{ item: 'B1', others: null, gap: null }],
      },
    ]);
  });
});
