import { describe, expect, it } from '@jest/globals';
import type { ReleasedDocument } from '#domain/disclosure';
import { pulseMovement } from './pulse-movement.js';

type Cell = { n: number; mean: number } | { suppressed: 'few_answers' };

/** A release of one line, as far as a movement looks at it. */
function release(
  sigma: number,
  groups: readonly string[] | null,
  cells: Record<string, Cell>,
): ReleasedDocument {
  const total = groups ? { id: 'all_others', groups } : { id: 'all_others', suppressed: 'below_threshold' };
  const named = 'manager' in cells ? [{ id: 'manager', groups: ['manager'] }] : [];
  return {
    sigma: { w: sigma },
    policy: { attributed: ['manager'] },
    subject: { views: [...named, total], items: { A1: cells } },
  } as unknown as ReleasedDocument;
}

const BOTH = ['manager', 'peer'];

describe('pulseMovement', () => {
  // By hand: SE = √(0.7²/8 + 0.7²/8) = 0.35, 1.96 · 0.35 = 0.686; a change of 0.7 is beyond it, one of 0.6 is not.
  it('names a change that is larger than its raters explain, and no smaller one', () => {
    const moved = (now: number) =>
      pulseMovement(
        release(0.7, BOTH, { all_others: { n: 8, mean: 3 } }),
        release(0.7, BOTH, { all_others: { n: 8, mean: now } }),
      ).map(({ movement }) => movement);
    expect(moved(3.7)).toEqual(['more_often']);
    expect(moved(3.6)).toEqual(['no_clear_change']);
    expect(moved(2.3)).toEqual(['less_often']);
  });

  it('compares no other groups than those of both times', () => {
    const [line] = pulseMovement(
      release(0.7, BOTH, { all_others: { n: 8, mean: 1 } }),
      release(0.7, ['peer'], { all_others: { n: 8, mean: 5 } }),
    );
    expect(line).toMatchObject({ before: 1, now: 5, movement: null });
  });

  it('holds no figure of what is not shown', () => {
    const [line] = pulseMovement(
      release(0.7, BOTH, { all_others: { n: 8, mean: 4 } }),
      release(0.7, null, { all_others: { suppressed: 'few_answers' } }),
    );
    expect(line).toEqual({ item: 'A1', view: 'all_others', before: 4, now: null, n: null, movement: null });
  });

  it('sets the manager beside, as a named answer without a verdict', () => {
    const manager = { n: 1, mean: 5 };
    const lines = pulseMovement(
      release(0.7, BOTH, { all_others: { n: 8, mean: 4 }, manager: { n: 1, mean: 2 } }),
      release(0.7, BOTH, { all_others: { n: 8, mean: 4 }, manager }),
    );
    expect(lines).toContainEqual({ item: 'A1', view: 'manager', before: 2, now: 5, n: 1, movement: null });
  });
});
