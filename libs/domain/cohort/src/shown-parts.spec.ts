import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST, shownParts } from './shown-parts.js';

describe('shownParts', () => {
  it('shows parts of five and more, and hides smaller ones', () => {
    expect(shownParts([7, 5, 4, 1], 0)).toEqual([true, true, false, false]); // 5 are left
    expect(shownParts([7, 5], 0)).toEqual([true, true]);
    expect(shownParts([], 9)).toEqual([]);
  });

  it('takes the smallest part back while one to four would be left, of equal ones the later', () => {
    expect(shownParts([9, 6, 4], 0)).toEqual([true, false, false]); // 4 left alone would be the whole less two
    expect(shownParts([6, 6, 6], 1)).toEqual([true, true, false]);
    expect(shownParts([5], 3)).toEqual([false]); // 8 in all: five of them, and three that could be subtracted
    expect(shownParts([5], 5)).toEqual([true]);
  });

  const counts = fc.array(fc.nat({ max: 12 }), { maxLength: 8 });

  it('leaves nobody or at least five in every part, and in every difference from the whole', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 12 }), (people, others) => {
        const shown = shownParts(people, others);
        const whole = others + people.reduce((sum, count) => sum + count, 0);
        const sizes = people.filter((_, part) => shown[part]);
        for (let some = 0; some < 2 ** sizes.length; some++) {
          const taken = sizes.reduce((sum, size, part) => (some & (1 << part) ? sum + size : sum), 0);
          const left = whole - taken;
          if (sizes.length > 0) expect(left === 0 || left >= FEWEST).toBe(true);
        }
        expect(sizes.every((size) => size >= FEWEST)).toBe(true);
      }),
    );
  });

  it('hides no more than it must: one part fewer at most where nobody is left over', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 12 }), (people, others) => {
        const large = people.filter((count) => count >= FEWEST).length;
        const shown = shownParts(people, others).filter(Boolean).length;
        expect(shown).toBeGreaterThanOrEqual(large - 1);
      }),
    );
  });
});
