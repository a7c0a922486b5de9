import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { settledRelationships } from './settled-relationships.js';

const GROUPS = ['peer', 'direct_report', 'other'];
const count = (relationship: string, contributors: number) => ({ subject: 's', relationship, contributors });

describe('settledRelationships', () => {
  it('renames two small groups to the block they form, and leaves the manager alone', () => {
    const settled = settledRelationships(
      [count('manager', 1), count('peer', 2), count('other', 1)],
      GROUPS,
      3,
      'merge',
    );
    expect(settled.map(({ becomes }) => becomes)).toEqual(['manager', 'peer+other', 'peer+other']);
  });

  it('gives up answers that can never be shown', () => {
    expect(settledRelationships([count('peer', 2)], GROUPS, 3, 'merge')[0]?.becomes).toBeNull();
    const omitted = settledRelationships([count('peer', 4), count('other', 2)], GROUPS, 3, 'omit');
    expect(omitted.map(({ becomes }) => becomes)).toEqual(['peer', null]);
  });

  it('leaves no name to fewer than k', () => {
    const sizes = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.nat({ max: 8 }));
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 3, max: 6 }),
        fc.constantFrom('merge' as const, 'omit' as const),
        (n, k, rule) => {
          const counts = GROUPS.map((code, at) => count(code, n[at] ?? 0)).filter(
            ({ contributors }) => contributors > 0,
          );
          const left = new Map<string, number>();
          settledRelationships(counts, GROUPS, k, rule).forEach(({ becomes }, at) => {
            if (becomes !== null)
              left.set(becomes, (left.get(becomes) ?? 0) + (counts[at]?.contributors ?? 0));
          });
          for (const size of left.values()) expect(size).toBeGreaterThanOrEqual(k);
        },
      ),
    );
  });
});
