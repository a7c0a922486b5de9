import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answeredOf } from './progress.js';

const counts = (relationship: 'self' | 'manager' | 'peer', completed: number) => ({
  relationship,
  completed,
  chosen: 0,
  asked: 9,
  declined: 0,
});

describe('answeredOf', () => {
  it('tells a count once it reaches k', () => {
    expect([2, 3, 5].map((completed) => answeredOf(counts('peer', completed), 3))).toEqual([null, 3, 5]);
  });

  it('never tells whether one who is named in the report has answered', () => {
    expect([answeredOf(counts('self', 1), 3), answeredOf(counts('manager', 4), 3)]).toEqual([null, null]);
  });

  it('never tells a count below k', () => {
    const [many, few] = [fc.integer({ min: 3, max: 20 }), fc.nat({ max: 20 })];
    fc.assert(
      fc.property(many, few, (k, completed) => {
        const told = answeredOf(counts('peer', completed), k);
        expect(told === null || told >= k).toBe(true);
      }),
    );
  });
});
