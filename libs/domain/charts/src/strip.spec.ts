import { describe, expect, it } from '@jest/globals';
import { strip } from './strip.js';

const tints = (svg: string) =>
  [...svg.matchAll(/<rect ([^>]*)>/g)].map(([, given]) =>
    Number(/fill-opacity="([\d.]+)"/.exec(given ?? '')?.[1] ?? 0),
  );

describe('strip', () => {
  it('has one cell for each answer with its count, darker for more', () => {
    const svg = strip({ counts: [0, 1, 2, 3, 6], alternative: 'Peers, 1 to 5: 0, 1, 2, 3, 6.' });
    expect([...svg.matchAll(/>(\d+)<\/text>/g)].map(([, count]) => count)).toEqual(['0', '1', '2', '3', '6']);
    const shades = tints(svg);
    expect(shades[0]).toBe(0);
    expect(shades).toEqual([...shades].sort((a, b) => a - b));
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="Peers, 1 to 5: 0, 1, 2, 3, 6."');
  });

  it('writes white on the darkest cell alone', () => {
    expect(strip({ counts: [0, 0, 0, 1, 5], alternative: '' }).match(/fill="#fff"/g)).toHaveLength(1);
  });

  it('makes room for counts of two digits', () => {
    const width = (counts: number[]) =>
      Number(/ width="(\d+)"/.exec(strip({ counts, alternative: '' }))?.[1]);
    expect(width([0, 0, 3, 10, 4])).toBeGreaterThan(width([0, 0, 3, 9, 4]));
  });

  it('is made of attributes alone', () => {
    expect(strip({ counts: [1, 1, 1, 1, 1], alternative: '"><script>' })).not.toMatch(/<script|style=|href/);
  });
});
