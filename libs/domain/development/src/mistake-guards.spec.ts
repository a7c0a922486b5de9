import { describe, expect, it } from '@jest/globals';
import { mistakesIn, type MistakeInput } from './mistake-guards.js';

const nothing: MistakeInput = {
  domains: { leadership: 3.5, management: 3.5 },
  leadership: 3.5,
  competencies: [],
  picks: [],
  paths: [],
  leadershipDomain: 'L',
  manages: 'people',
};
const codes = (input: Partial<MistakeInput>) => mistakesIn({ ...nothing, ...input }).map(({ code }) => code);
const ahead = { leadership: 3.6, management: 3.3 };

describe('mistakesIn', () => {
  it('says nothing where nothing stands out', () => {
    expect(codes({})).toEqual([]);
  });

  it('notes choices of leadership alone, from a lead of 0.30 on', () => {
    expect(codes({ domains: ahead, picks: ['L', 'L'] })).toEqual(['ONLY_LEADERSHIP']);
    expect(codes({ domains: ahead, paths: ['L'] })).toEqual(['ONLY_LEADERSHIP']);
    expect(codes({ domains: { leadership: 3.59, management: 3.3 }, picks: ['L'] })).toEqual([]);
    expect(codes({ domains: ahead, picks: ['L', 'M'], paths: ['L', null] })).toEqual([]);
    expect(codes({ domains: null, picks: ['L'] })).toEqual([]);
  });

  it('notes ten means within 0.40, each from five people', () => {
    const means = (...given: number[]) => given.map((mean) => ({ mean, raters: 5 }));
    expect(codes({ competencies: means(3.1, 3.3, 3.49) })).toEqual(['TREATED_AS_SAME']);
    expect(codes({ competencies: means(3.1, 3.5) })).toEqual([]);
    expect(codes({ competencies: [...means(3.1, 3.3), { mean: 3.2, raters: 4 }] })).toEqual([]);
    expect(codes({ competencies: [...means(3.1, 3.3), null] })).toEqual([]);
  });

  it('notes leadership without a team, and little of it above other managers', () => {
    expect(mistakesIn({ ...nothing, manages: 'none', leadership: 3.75 })).toEqual([
      { code: 'TITLE_IS_NOT_SKILL', flags: { noReports: true, seniorLowL: null } },
    ]);
    expect(mistakesIn({ ...nothing, manages: 'managers', leadership: 3.24 })).toEqual([
      { code: 'TITLE_IS_NOT_SKILL', flags: { noReports: null, seniorLowL: true } },
    ]);
    expect(codes({ manages: 'none', leadership: 3.74 })).toEqual([]);
    expect(codes({ manages: 'managers', leadership: 3.25 })).toEqual([]);
    expect(codes({ manages: null, leadership: 4.5 })).toEqual([]);
  });
});
