import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Asked, lotOf } from './lots.js';

const relationship = fc.constantFrom('self', 'manager', 'peer', 'direct_report', 'other') as fc.Arbitrary<
  Asked['relationship']
>;
const roster = fc
  .array(fc.record({ relationship, completed: fc.boolean(), answered: fc.boolean() }), { maxLength: 25 })
  .map((rows) => rows.map((row, at) => ({ id: `i${at}`, ...row })));

describe('lotOf', () => {
  it('waits for the third peer, and then marks all three', () => {
    const peers = (...answered: boolean[]): Asked[] =>
      answered.map((is, at) => ({ id: `p${at}`, relationship: 'peer', completed: false, answered: is }));
    expect(lotOf(peers(true, true, false, false), 3)).toEqual([]);
    expect(lotOf(peers(true, true, false, true), 3)).toEqual(['p0', 'p1', 'p3']);
  });

  it('marks a manager at once, because a manager answers by name', () => {
    expect(lotOf([{ id: 'm', relationship: 'manager', completed: false, answered: true }], 3)).toEqual(['m']);
  });

  it('marks of a protected relationship nobody, or at least k', () => {
    fc.assert(
      fc.property(roster, fc.integer({ min: 3, max: 6 }), (asked, k) => {
        const lot = new Set(lotOf(asked, k));
        for (const group of ['peer', 'direct_report', 'other']) {
          const marked = asked.filter(({ id, relationship: of }) => of === group && lot.has(id));
          expect(marked.length === 0 || marked.length >= k).toBe(true);
          for (const one of marked) expect([one.answered, one.completed]).toEqual([true, false]);
        }
      }),
    );
  });
});
