import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchMentors, type Mentor, type Seeker, unitDistance } from './match-mentors.js';

const seeker: Seeker = {
  id: 's',
  unit: 'Sales / North',
  language: 'en',
  lean: 'leadership',
  needs: ['PLN', 'TRU'],
};
const mentor = (id: string, given: Partial<Mentor> = {}): Mentor => ({
  id,
  unit: 'Sales / North',
  language: 'en',
  lean: 'management',
  topics: ['PLN'],
  load: 0,
  ...given,
});
const offered = (mentors: readonly Mentor[], managers: Record<string, string[]> = {}) =>
  matchMentors(seeker, mentors, new Map(Object.entries(managers))).map(({ mentorId }) => mentorId);

describe('matchMentors', () => {
  it('orders by topic, then lean, then the unit furthest away, then load', () => {
    const [topic, lean, unit, load] = [
      mentor('topic', { topics: ['TRU'] }),
      mentor('lean', { lean: null, unit: 'Finance' }),
      mentor('unit'),
      mentor('load', { unit: 'Finance', load: 1 }),
    ];
    const free = mentor('free', { unit: 'Finance' });
    expect(offered([topic, lean, unit])).toEqual(['unit', 'lean', 'topic']);
    expect(offered([unit, load, free])).toEqual(['free', 'load', 'unit']);
  });

  it('asks for the opposite lean only where both may be named', () => {
    expect(offered([mentor('same', { lean: 'leadership' })])).toEqual([]);
    expect(matchMentors(seeker, [mentor('open', { lean: null })], new Map())).toMatchObject([
      { mentorId: 'open', leansOtherWay: false },
    ]);
    expect(matchMentors(seeker, [mentor('other')], new Map())).toMatchObject([{ leansOtherWay: true }]);
  });

  it('offers nobody of a line, up or down, however long, even where the record runs in a circle', () => {
    const all = [mentor('boss'), mentor('top'), mentor('report'), mentor('beside')];
    expect(
      offered(all, { s: ['boss'], boss: ['top'], report: ['s'], beside: ['top'], top: ['boss'] }),
    ).toEqual(['beside']);
  });

  it('offers nobody who speaks another language or has two seekers, and never the seeker', () => {
    expect(offered([mentor('m', { language: 'de' }), mentor('m2', { load: 2 }), mentor('s')])).toEqual([]);
  });

  it('keeps these promises for any people', () => {
    const ids = fc.constantFrom('s', 'a', 'b', 'c', 'd', 'e', 'f');
    const codes = fc.uniqueArray(fc.constantFrom('PLN', 'TRU', 'VIS'), { maxLength: 3 });
    const lean = fc.constantFrom('leadership', 'management', null);
    const colleague = {
      unit: fc.constantFrom(null, 'A', 'A / B', 'C'),
      language: fc.constantFrom('en', 'de'),
      lean,
    };
    const mentors = fc.uniqueArray(
      fc.record({ id: ids, ...colleague, topics: codes, load: fc.integer({ min: 0, max: 3 }) }),
      { selector: ({ id }) => id },
    );
    const seekers = fc.record({ id: fc.constant('s'), ...colleague, needs: codes });
    const lines = fc.dictionary(ids, fc.array(ids, { maxLength: 2 }));
    fc.assert(
      fc.property(seekers, mentors, lines, (who, all, managers) => {
        const managersOf = new Map(Object.entries(managers));
        const offers = matchMentors(who, all, managersOf);
        expect(offers.length).toBeLessThanOrEqual(3);
        expect(new Set(offers.map(({ mentorId }) => mentorId)).size).toBe(offers.length);
        for (const { mentorId, topic } of offers) {
          const given = all.find(({ id }) => id === mentorId)!;
          expect(given.load).toBeLessThan(2);
          expect(given.topics).toContain(topic);
          expect(who.needs).toContain(topic);
          expect(given.language).toBe(who.language);
          expect(managers[mentorId] ?? []).not.toContain('s');
          expect(managers['s'] ?? []).not.toContain(mentorId);
          for (const above of managers['s'] ?? []) expect(managers[above] ?? []).not.toContain(mentorId);
          for (const above of managers[mentorId] ?? []) expect(managers[above] ?? []).not.toContain('s');
          if (who.lean !== null) expect(given.lean).not.toBe(who.lean);
        }
        expect(matchMentors(who, all.toReversed(), managersOf)).toEqual(offers);
      }),
    );
  });
});

describe('unitDistance', () => {
  it('counts the steps up to what both share and down again', () => {
    expect(unitDistance('Sales / North', 'sales/north')).toBe(0);
    expect(unitDistance('Sales / North', 'Sales / South')).toBe(2);
    expect(unitDistance('Sales', 'Sales / South')).toBe(1);
    expect(unitDistance('Sales / North', 'Finance')).toBe(3);
    expect(unitDistance('Sales', null)).toBeNull();
  });

  it('is the same both ways', () => {
    const unit = fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 4 }).map((parts) => parts.join(' / '));
    fc.assert(fc.property(unit, unit, (a, b) => expect(unitDistance(a, b)).toBe(unitDistance(b, a))));
  });
});
