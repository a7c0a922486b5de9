import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { roleContext, situationWeight, type ContextInstrument } from './role-context.js';

const instrument = JSON.parse(
  readFileSync(new URL('../../../../content/instrument.json', import.meta.url), 'utf8'),
) as ContextInstrument;
const naming = (...situations: string[]) => ({ situations, important: [] });

describe('situationWeight', () => {
  // 2 · 0.60 · 1.15 = 1.38 and 2 · 0.40 = 0.80: the ends of the range.
  it('follows the share of the domain and the focus', () => {
    expect(situationWeight(0.4, false, 1)).toBeCloseTo(1.38, 10);
    expect(situationWeight(0.4, true, 0)).toBeCloseTo(0.8, 10);
    expect(situationWeight(null, true, 1)).toBe(1);
  });
});

describe('roleContext', () => {
  // Ranked shares 0.65 and 0.35: 0.65 · 0.40 + 0.35 · 0.60 = 0.47.
  it('weighs ranked situations by their rank', () => {
    const self = naming('project_execution', 'strategic_planning');
    const context = roleContext(instrument, { self, manager: null });
    expect(context.leadershipShare).toBeCloseTo(0.47, 10);
    expect(context.focusOf('PLN')).toBeCloseTo(1, 10);
    expect(context.focusOf('VIS')).toBeCloseTo(0.35, 10);
    expect(context.situationsOn('PLN')).toEqual(['project_execution', 'strategic_planning']);
  });

  it('averages both views, and says when they differ by 0.10 or more', () => {
    const apart = roleContext(instrument, {
      self: naming('project_execution'),
      manager: naming('crisis_response'),
    });
    expect(apart.leadershipShare).toBeCloseTo(0.45, 10);
    expect(apart.expectationGap).toBe(true);
    const alike = roleContext(instrument, {
      self: naming('project_execution'),
      manager: naming('process_improvement'),
    });
    expect(alike.expectationGap).toBe(false);
  });

  it('knows who chose a competency, and what that counts', () => {
    const chosen = (...important: string[]) => ({ situations: [], important });
    const context = roleContext(instrument, { self: chosen('VIS', 'PLN'), manager: chosen('PLN', 'MON') });
    expect(['PLN', 'VIS', 'MON', 'TRU'].map((code) => context.chosenBy(code))).toEqual([
      'both',
      'self',
      'manager',
      null,
    ]);
    expect(['PLN', 'VIS', 'MON', 'TRU'].map((code) => context.importanceOf(code))).toEqual([
      1.3, 1.1, 1.15, 1,
    ]);
    expect(context.leadershipShare).toBeNull();
  });
});
