import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findCircles } from './find-circles.js';

const chart = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

describe('findCircles', () => {
  it('finds people who manage each other', () => {
    expect(findCircles(chart({ a: ['b'], b: ['c'], c: ['b'], d: [] }))).toEqual([['b', 'c']]);
  });

  it('finds a circle through the second of two managers', () => {
    expect(findCircles(chart({ a: ['top', 'b'], b: ['a'], top: [] }))).toEqual([['a', 'b']]);
  });

  it('finds none where everybody reports to someone earlier, however long the chain', () => {
    const long = Array.from(
      { length: 20_000 },
      (_, person) => [`${person}`, person ? [`${person - 1}`] : []] as const,
    );
    expect(findCircles(new Map(long))).toEqual([]);
    const upwards = fc
      .array(fc.nat(), { maxLength: 40 })
      .map((picks) =>
        picks.map((pick, person) => [`${person}`, person ? [`${pick % person}`] : []] as const),
      );
    fc.assert(fc.property(upwards, (edges) => expect(findCircles(new Map(edges))).toEqual([])));
  });
});
