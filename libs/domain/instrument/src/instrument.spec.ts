import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Instrument, outlineOf, sameQuestionnaire, scoringRulesOf } from './index.js';

const content = JSON.parse(readFileSync('content/instrument.json', 'utf8')) as Instrument & {
  storage: { itemOrder: string[] };
};

describe('outlineOf', () => {
  const outline = outlineOf(content);

  it('keeps the item order of stored responses', () => {
    expect(outline.items).toEqual(content.storage.itemOrder);
    expect(outline.competencies[1]).toEqual({ code: 'EMP', from: 4, to: 8 });
  });

  it('orders the questionnaire by surveyOrder, leadership and management in turn', () => {
    const codes = outline.surveyOrder.map((c) => outline.competencies[c]!.code);
    expect(codes).toEqual(['COM', 'PLN', 'EMP', 'ORG', 'VIS', 'DET', 'TRU', 'PRC', 'ADP', 'MON']);
  });

  it('lists leadership before management', () => {
    expect(outline.domains.map(({ code, competencies }) => [code, competencies.length])).toEqual([
      ['L', 5],
      ['M', 5],
    ]);
  });
});

describe('scoringRulesOf', () => {
  it('lets the largest promise win, and the floor hold', () => {
    const promising = (minToShow: number) => ({
      ...content,
      raterGroups: [{ code: 'peer', anonymous: true, minToShow }],
    });
    expect(scoringRulesOf(promising(4), 3).k).toBe(4);
    expect(scoringRulesOf(promising(0), 1).k).toBe(3);
    expect(scoringRulesOf(promising(3), 6)).toMatchObject({ k: 6, kDistribution: 6 });
  });
});

describe('sameQuestionnaire', () => {
  it('minds wording and scale, not cuts or titles', () => {
    const [first, ...rest] = content.competencies;
    const reworded = { ...first!, items: first!.items.map((item) => ({ ...item, others: 'New words.' })) };
    expect(sameQuestionnaire(content, { ...content, version: '2', scoring: {} })).toBe(true);
    expect(sameQuestionnaire(content, { ...content, competencies: [reworded, ...rest] })).toBe(false);
    expect(sameQuestionnaire(content, { ...content, scales: {} })).toBe(false);
  });
});
