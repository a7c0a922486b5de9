import { describe, expect, it } from '@jest/globals';
import { carelessFlags } from './careless-flags.js';
import { carelessIndices } from './careless-indices.js';

const competencies = [
  [0, 1],
  [2, 3],
  [4, 5],
];

describe('carelessIndices', () => {
  it('breaks a run at a missing answer and counts only "not observed" in the share', () => {
    const indices = carelessIndices([4, 4, 0, 4, 4, 4, -1, 4], []);
    expect(indices).toMatchObject({ answered: 6, longstring: 3, irv: 0, noShare: 1 / 8 });
  });

  // Even and odd halves: (1, 2), (3, 3), (5, 4): r = 4·… exactly 1, stepped up 2·1 / (1 + 1) = 1.
  it('compares the halves of competencies', () => {
    const { evenOdd } = carelessIndices([1, 2, 3, 3, 5, 4], competencies);
    expect(evenOdd).toEqual({ pairs: 3, r: expect.closeTo(1, 10), stepped: expect.closeTo(1, 10) });
  });

  it('never steps a correlation below −1', () => {
    const { evenOdd } = carelessIndices([1, 5, 3, 3, 5, 2], competencies);
    expect(evenOdd.r).toBeLessThan(-0.9);
    expect(evenOdd.stepped).toBe(-1);
  });

  it('needs three pairs, and spread', () => {
    expect(carelessIndices([1, 2, 3, 3, 0, 4], competencies).evenOdd).toEqual({
      pairs: 2,
      r: null,
      stepped: null,
    });
    expect(carelessIndices([3, 3, 3, 3, 3, 3], competencies).evenOdd.r).toBeNull();
  });
});

describe('carelessFlags', () => {
  it('flags a response at two signs, and not at one', () => {
    const straight = carelessFlags(carelessIndices([4, 4, 4, 4, 4, 4], competencies), 6);
    expect(straight).toEqual({ flags: ['longstring', 'irv'], flagged: true });
    const half = carelessFlags(carelessIndices([4, 4, 4, 1, 2, 3], competencies), 6);
    expect(half).toEqual({ flags: ['longstring'], flagged: false });
  });

  it('minds more than half not observed, and inconsistency only from six pairs', () => {
    const flagsOf = (responses: number[], of: number[][]) =>
      carelessFlags(carelessIndices(responses, of), responses.length).flags;
    expect(flagsOf([-1, -1, -1, 5], [])).toContain('not_observed');
    expect(flagsOf([-1, -1, 4, 5], [])).not.toContain('not_observed');
    const contrary = [1, 5, 5, 1, 2, 4, 4, 2, 1, 5, 5, 1];
    const pairs = (count: number) => Array.from({ length: count }, (_, c) => [2 * c, 2 * c + 1]);
    expect(flagsOf(contrary, pairs(6))).toContain('even_odd');
    expect(flagsOf(contrary.slice(0, 10), pairs(5))).not.toContain('even_odd');
  });
});
