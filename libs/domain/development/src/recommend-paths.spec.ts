import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { type Instrument } from '#domain/instrument';
import { type Level } from '#domain/scoring';
import type { DevelopmentLibrary } from './development-library.js';
import { recommendPaths, type Recommendation } from './recommend-paths.js';
import type { ChoicesOfBoth } from './role-context.js';
import type { Standing } from './standing.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const library = content('development') as DevelopmentLibrary;
const instrument = content('instrument') as Instrument;
const codes = instrument.competencies.map(({ code }) => code);
const nobodyAsked: ChoicesOfBoth = { self: null, manager: null };

interface Figures {
  others?: number;
  self?: number;
  certainty?: number;
  raters?: number;
}

/** Ten competencies that others see at 3.9 and the subject too, but for those named. */
function standings(named: Readonly<Record<string, Figures>>, usual: Figures = {}): Standing[] {
  return instrument.competencies.map(({ code, domain, items }) => {
    const { others = 3.9, self = others, certainty = 0.54, raters = 7 } = { ...usual, ...named[code] };
    const level: Level = others >= 4 ? 'leverage' : others < 3.25 ? 'need' : 'building';
    const shortfall = Math.max(0, 4 - others);
    const band =
      certainty >= 0.6 ? 'clear' : certainty >= 0.4 ? 'fair' : certainty >= 0.3 ? 'early' : 'not_enough';
    return {
      competency: code,
      domain,
      self,
      others,
      raters,
      certainty,
      band,
      level,
      gapSize: shortfall > 0 ? shortfall + 0.5 * Math.max(0, self - others - 0.5) : 0,
      surplus: Math.max(0, others - 4 + 0.01),
      items: items.map((item, index) => ({
        item: item.code,
        others: others + index / 100,
        gap: self - others,
      })),
    };
  });
}

const recommend = (
  given: Standing[],
  choices = nobodyAsked,
  balance: { difference: number; leans: boolean } | null = null,
) => recommendPaths({ standings: given, balance, choices, instrument, library });

const idsOf = ({ paths }: Recommendation) => paths.map(({ path }) => path.id);

describe('recommendPaths', () => {
  // The library's worked example: G = 1.375, C = 0.541, W = 1.38, I = 1.30, so P = 1.334.
  it('gives the worked example its priority, level and reasons', () => {
    const both = { situations: ['project_execution'], important: ['PLN'] };
    const given = standings({
      PLN: { others: 3, self: 4.25, certainty: 0.5408666667 },
      EMP: { others: 4.3 },
    });
    const path = recommend(given, { self: both, manager: both }).paths[1];
    if (path?.kind !== 'competency') throw new Error('The second path should be about one competency.');
    expect(path.path.id).toBe('PATH-PLN-need');
    expect(path.reason.priority).toBeCloseTo(1.334, 3);
    expect(path.reason).toMatchObject({
      competency: 'PLN',
      others: 3,
      self: 4.25,
      raters: 7,
      band: 'fair',
      weight: 1.38,
      importance: 1.3,
      chosenBy: 'both',
      situations: ['project_execution'],
    });
  });

  it('asks for more feedback alone when fewer than five competencies are certain enough', () => {
    const certain = { certainty: 0.5 };
    const four = { VIS: certain, EMP: certain, COM: certain, TRU: certain };
    expect(idsOf(recommend(standings(four, { certainty: 0.29 })))).toEqual(['ASK-MORE']);
    expect(idsOf(recommend(standings({ ...four, ADP: certain }, { certainty: 0.29 })))).not.toContain(
      'ASK-MORE',
    );
  });

  it('opens with the largest strength, then the most pressing need', () => {
    const given = standings({ TRU: { others: 4.5 }, DET: { others: 3 } });
    expect(idsOf(recommend(given))).toEqual(['PATH-TRU-leverage', 'PATH-DET-need']);
  });

  it('calls the highest competency a relative strength when none reaches the mark', () => {
    const [first] = recommend(standings({ ADP: { others: 3.1 }, COM: { others: 3.2 } }, { others: 3 })).paths;
    expect(first).toMatchObject({ role: 'relative_strength', path: { id: 'PATH-COM-building' } });
  });

  it('moves a critical need to the front of the needs', () => {
    const important = { situations: [], important: ['MON'] };
    const given = standings({
      TRU: { others: 4.5 },
      DET: { others: 2.6, self: 5 },
      MON: { others: 2.4, self: 2.4 },
    });
    const [, second] = recommend(given, { self: important, manager: important }).paths;
    expect(second).toMatchObject({ role: 'critical_need', path: { id: 'PATH-MON-need' } });
    expect(recommend(given).paths[1]).toMatchObject({ role: 'need', path: { id: 'PATH-DET-need' } });
  });

  it('keeps to one strength and one need, and holds the report, when seven of ten are low', () => {
    const given = standings(
      { VIS: { others: 4.2 }, EMP: { others: 3.9 }, COM: { others: 3.9 } },
      { others: 3 },
    );
    const { paths, discouraging } = recommend(given);
    expect(discouraging).toBe(true);
    expect(paths).toHaveLength(2);
  });

  // A crisis centres on ADP, COM, ORG and MON alike; of these the path of COM takes the fewest hours.
  it('stretches where the role calls for it when everything is strong', () => {
    const self = { situations: ['crisis_response'], important: [] };
    const given = standings({ VIS: { others: 4.8 } }, { others: 4.3 });
    const [, stretch] = recommend(given, { self, manager: null }).paths;
    expect(stretch).toMatchObject({ role: 'stretch', path: { id: 'PATH-COM-leverage' } });
  });

  it('joins a strength and a need of one pair into one path', () => {
    const given = standings({ VIS: { others: 4.6 }, PLN: { others: 2.9 }, DET: { others: 3.1 } });
    expect(idsOf(recommend(given))).toEqual(['INT-VISION-PLAN', 'PATH-DET-need']);
  });

  it('joins two needs of one pair, after the strength', () => {
    const given = standings({ TRU: { others: 4.6 }, EMP: { others: 2.9 }, PRC: { others: 3 } });
    expect(idsOf(recommend(given))).toEqual(['PATH-TRU-leverage', 'INT-LISTEN-FIX']);
  });

  it('adds a third path only if it is nearly as pressing, and of the other domain where that has needs', () => {
    const near = { VIS: { others: 4.6 }, DET: { others: 2.9 }, ORG: { others: 3 }, EMP: { others: 3.2 } };
    expect(idsOf(recommend(standings(near, { others: 4 })))).toEqual([
      'PATH-VIS-leverage',
      'PATH-DET-need',
      'PATH-EMP-need',
    ]);
    expect(idsOf(recommend(standings({ ...near, EMP: { others: 3.6 } }, { others: 4 })))).toHaveLength(2);
  });

  it('names a clear lean, unless three paths are chosen already', () => {
    const given = standings({ TRU: { others: 4.5 }, DET: { others: 3 } });
    const lean = recommend(given, nobodyAsked, { difference: 0.6, leans: true }).paths[2];
    expect(lean).toMatchObject({
      kind: 'integrated',
      path: { id: 'INT-KNOW-DEFAULT' },
      balance: 0.6,
      reasons: [],
    });
    expect(recommend(given, nobodyAsked, { difference: 0.6, leans: false }).paths).toHaveLength(2);
  });

  it('picks the experience that practises the lowest line, of a strength the highest', () => {
    const given = standings({ VIS: { others: 3 }, MON: { others: 4.4 } }).map((standing) => ({
      ...standing,
      items: standing.items.map((item) => (item.item === 'VIS2' ? { ...item, others: 1.5 } : item)),
    }));
    const actions = recommend(given).paths.flatMap((path) =>
      path.kind === 'competency' ? path.actions.map(({ action }) => action.id) : [],
    );
    expect(actions).toContain('VIS-need-X2');
  });

  const figures = fc.record({
    others: fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100),
    self: fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100),
    certainty: fc.integer({ min: 20, max: 90 }).map((hundredths) => hundredths / 100),
    raters: fc.integer({ min: 3, max: 20 }),
  });
  const role = fc.record({
    situations: fc.uniqueArray(fc.constantFrom(...(instrument.situations ?? []).map(({ code }) => code)), {
      minLength: 1,
      maxLength: 3,
    }),
    important: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 4 }),
  });
  const choices = fc.record({ self: fc.option(role), manager: fc.option(role) });
  const anyone = fc
    .array(figures, { minLength: 10, maxLength: 10 })
    .map((ten) => standings(Object.fromEntries(codes.map((code, index) => [code, ten[index] ?? {}]))));
  const lean = fc.option(
    fc.record({ difference: fc.double({ min: -2, max: 2, noNaN: true }), leans: fc.boolean() }),
  );

  it('gives one to three paths, six actions and three hours a week at most, the first one now', () => {
    fc.assert(
      fc.property(anyone, choices, lean, (given, chosen, balance) => {
        const { paths } = recommend(given, chosen, balance);
        expect(paths.length).toBeGreaterThanOrEqual(1);
        expect(paths.length).toBeLessThanOrEqual(3);
        expect(new Set(paths.map(({ path }) => path.id)).size).toBe(paths.length);
        const actions = paths.flatMap((path) => (path.kind === 'competency' ? path.actions : []));
        expect(actions.length).toBeLessThanOrEqual(6);
        const stages = paths.flatMap((path) =>
          path.kind === 'integrated' && path.start === 'now' ? [path.path.hoursPerWeek] : [],
        );
        const now = actions.filter(({ start }) => start === 'now').map(({ action }) => action.hoursPerWeek);
        expect([...stages, ...now].reduce((sum, hours) => sum + hours, 0)).toBeLessThanOrEqual(3);
        const [first] = paths;
        expect(first?.kind === 'ask_more' || first?.start === 'now').toBe(true);
        for (const path of paths)
          if (path.kind === 'competency') expect(path.actions[0]?.action.type).toBe('experience');
      }),
    );
  });

  it('gives the same answer to the same question, whatever the order of the competencies', () => {
    fc.assert(
      fc.property(anyone, choices, lean, (given, chosen, balance) => {
        const once = recommend(given, chosen, balance);
        expect(recommend(given, chosen, balance)).toEqual(once);
        expect(recommend(given.toReversed(), chosen, balance)).toEqual(once);
      }),
    );
  });

  it('keeps a gap twice as large first under every choice of situations', () => {
    const situations = fc.record({
      self: fc.option(role.map((given) => ({ ...given, important: [] }))),
      manager: fc.option(role.map((given) => ({ ...given, important: [] }))),
    });
    const pair = fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(
        situations,
        pair,
        fc.integer({ min: 30, max: 74 }),
        (chosen, [large, small], hundredths) => {
          const shortfall = hundredths / 100;
          const given = standings(
            { [large]: { others: 4 - 2 * shortfall }, [small]: { others: 4 - shortfall } },
            { others: 4.5 },
          );
          const about = recommend(given, chosen).paths.flatMap((path) => {
            if (path.kind === 'integrated') return path.reasons.map(({ competency }) => competency);
            return path.kind === 'competency' ? [path.reason.competency] : [];
          });
          const needs = about.filter((competency) => competency === large || competency === small);
          expect(needs[0]).toBe(large);
        },
      ),
    );
  });
});
