import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Instrument } from '#domain/instrument';
import { alternativePaths } from './alternative-paths.js';
import type { DevelopmentLibrary } from './development-library.js';
import { planLimitsOf } from './plan-limits.js';
import { recommendPaths } from './recommend-paths.js';
import type { Standing } from './standing.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const library = content('development') as DevelopmentLibrary;
const instrument = content('instrument') as Instrument;

/** Others' means by competency, well founded; the rest stand at 3.9, and TRU too thin to say anything. */
function standings(named: Readonly<Record<string, number>>): Standing[] {
  return instrument.competencies.map(({ code, domain }) => {
    const others = named[code] ?? 3.9;
    const thin = code === 'TRU';
    return {
      competency: code,
      domain,
      self: null,
      others,
      raters: 7,
      items: [],
      certainty: thin ? 0.1 : 0.54,
      band: thin ? 'not_enough' : 'fair',
      level: others >= 4 ? 'leverage' : others < 3.25 ? 'need' : 'building',
      gapSize: Math.max(0, 4 - others),
      surplus: Math.max(0, others - 4 + 0.01),
    };
  });
}

const input = (named: Readonly<Record<string, number>>) => ({
  standings: standings(named),
  balance: null,
  choices: { self: null, manager: null },
  instrument,
  library,
});

describe('alternativePaths', () => {
  it('names needs by priority first, then strengths by leverage, then the rest', () => {
    const order = alternativePaths(input({ PLN: 2.8, DET: 3.1, COM: 4.2, ADP: 4.6 }));
    expect(order.slice(0, 4).map(({ competency }) => competency)).toEqual(['PLN', 'DET', 'ADP', 'COM']);
    expect(order.slice(0, 3).map(({ path }) => path.role)).toEqual(['need', 'need', 'strength']);
    expect(order.at(-1)?.path.role).toBe('stretch');
  });

  it('offers nothing of what too little is known about', () => {
    const order = alternativePaths(input({ TRU: 2 }));
    expect(order.map(({ competency }) => competency)).not.toContain('TRU');
    expect(order).toHaveLength(9);
  });

  it('gives each path all four actions, at the level that others see and at the two others', () => {
    const [first] = alternativePaths(input({ PLN: 2.8 }));
    expect(first?.path.path.id).toBe('PATH-PLN-need');
    expect(first?.otherLevels.map(({ path }) => path.id)).toEqual(['PATH-PLN-building', 'PATH-PLN-leverage']);
    expect(first?.path.actions).toHaveLength(4);
  });

  it('gives the reason that the recommendation gives', () => {
    const given = input({ PLN: 2.8, ADP: 4.6 });
    const recommended = recommendPaths(given).paths.find((path) => path.kind === 'competency');
    const same = alternativePaths(given).find(
      ({ competency }) => recommended?.kind === 'competency' && competency === recommended.reason.competency,
    );
    expect({ ...same?.path.reason, steps: null }).toEqual({
      ...(recommended?.kind === 'competency' ? recommended.reason : {}),
      steps: null,
    });
  });
});

describe('planLimitsOf', () => {
  it('keeps a plan within what the recommender keeps to', () => {
    expect(planLimitsOf(library)).toEqual({ goals: 3, actions: 6, hoursPerWeek: 3 });
  });
});
