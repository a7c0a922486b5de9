import { describe, expect, it } from '@jest/globals';
import { strip } from './strip.js';

/** Opacity of each cell in their order; 0 for a cell without a tint. */
const tints = (svg: string, cells: number, width: number) =>
  Array.from({ length: cells }, (_, place) => {
    const box = `M${place * width} 0h`;
    const path = [...svg.matchAll(/fill-opacity="([\d.]+)" d="([^"]+)"/g)].find(([, , d]) =>
      d!.includes(box),
    );
    return Number(path?.[1] ?? 0);
  });

describe('strip', () => {
  it('has one cell for each answer with its count, darker for more', () => {
    const svg = strip({ counts: [0, 1, 2, 3, 6], alternative: 'Peers, 1 to 5: 0, 1, 2, 3, 6.' });
    expect([...svg.matchAll(/>(\d+)<\/text>/g)].map(([, counts]) => counts).join('')).toBe('01236');
    const shades = tints(svg, 5, 14);
    expect(shades[0]).toBe(0);
    expect(shades).toEqual([...shades].sort((a, b) => a - b));
    expect(new Set(shades).size).toBeGreaterThan(2);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="Peers, 1 to 5: 0, 1, 2, 3, 6."');
  });

  it('sets a character at each place, and counts of two digits one by one', () => {
    expect(strip({ counts: [0, 1, 2, 3, 6], alternative: '' })).toContain(
      'x="7 21 35 49 63" y="11.4">01236<',
    );
    expect(strip({ counts: [0, 1, 2, 12, 6], alternative: '' })).toContain('x="70" y="11.4">12<');
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
