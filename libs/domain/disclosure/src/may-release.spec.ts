import { describe, expect, it } from '@jest/globals';
import { keepEarlier } from './keep-earlier.js';
import { type LedgerBlocks, mayRelease } from './may-release.js';

/** `peer: '4. 35 2.'` are three peers; the first gave 4 to item I1 and nothing to I2. */
const blocks = (listed: Record<string, string>): LedgerBlocks =>
  Object.fromEntries(
    Object.entries(listed).map(([block, rows]) => [
      block,
      Object.fromEntries(
        rows
          .split(' ')
          .map((row, index) => [
            `${block}${index}`,
            Object.fromEntries([...row].map((given, item) => [`I${item + 1}`, Number(given) || null])),
          ]),
      ),
    ]),
  );
const decide = (before: LedgerBlocks, now: LedgerBlocks, k = 3, open = false) =>
  mayRelease({ open, k, previous: { k: 3, blocks: before }, next: { blocks: now } });

const three = blocks({ peer: '44 33 55' });

describe('mayRelease', () => {
  it('refuses while the cycle is open, even the first release', () => {
    expect(mayRelease({ open: true, k: 3, previous: null, next: { blocks: three } }).reason).toBe(
      'cycle_open',
    );
  });

  it('names the first fault in a fixed order', () => {
    expect(decide(three, blocks({ peer: '44 33 51' }), 2).reason).toBe('threshold_lowered');
    expect(decide(three, blocks({ other: '44 33 55' })).reason).toBe('structure_changed');
    expect(decide(three, blocks({ peer: '44 33' })).reason).toBe('contributor_removed');
    expect(decide(three, blocks({ peer: '44 33 5.' })).reason).toBe('answer_edited');
    expect(decide(three, blocks({ peer: '44 33 55 11 22' })).reason).toBe('too_few_new');

    const moved = { peer: { a: { I1: 1 } }, other: { b: { I1: 2 } } };
    expect(decide(moved, { peer: { b: { I1: 2 } }, other: { a: { I1: 1 } } }).reason).toBe('regrouped');
  });

  it('keeps the earlier figure of an item that gained fewer than k answers', () => {
    const now = blocks({ peer: '44 33 55 1. 2. 32' });
    const { allowed, keep } = decide(three, now);
    expect([allowed, keep]).toEqual([true, ['peer/I2']]);
    const counted = keepEarlier(three, now, keep);
    expect(Object.values(counted.peer!).map(({ I2 }) => I2)).toEqual([4, 3, 5, null, null, null]);
    expect(Object.values(counted.peer!).map(({ I1 }) => I1)).toEqual([4, 3, 5, 1, 2, 3]);
  });

  it('renews a distribution only after a gain of five', () => {
    const five = blocks({ peer: '44 33 55 22 11' });
    const after = (gain: string) => decide(five, blocks({ peer: `44 33 55 22 11 ${gain}` })).withholdCounts;
    expect(after('3. 3. 3.')).toEqual(['peer/I1']);
    expect(after('33 3. 3. 3. 3.')).toEqual([]);
  });
});
