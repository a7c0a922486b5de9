import { describe, expect, it } from '@jest/globals';
import { sortedDumbbell, type DumbbellChart, type DumbbellRow } from './sorted-dumbbell.js';

const row = (label: string, others: number, self: number | null): DumbbellRow => ({
  label,
  others,
  self,
  range: [Math.max(1, others - 0.5), Math.min(5, others + 0.5)],
  othersText: others.toFixed(1),
  selfText: self?.toFixed(1) ?? '',
});

const chart = (given: Partial<DumbbellChart>): string =>
  sortedDumbbell({
    shape: 'circle',
    rows: [row('Trust building', 4.2, 3.6)],
    openRows: [],
    cuts: { need: 3.25, strength: 4 },
    words: {
      alternative: 'Others see trust building most. Table 1 has the figures.',
      others: 'Others',
      self: 'You',
      range: 'Likely range',
      roomToGrow: 'room to grow',
      strength: 'strength',
      ends: ['Rarely', 'Always'],
    },
    ...given,
  });

const count = (svg: string, part: string) => svg.split(part).length - 1;

describe('sortedDumbbell', () => {
  it('sorts by others, high to low, and puts open questions last without marks', () => {
    const svg = chart({
      rows: [row('Low', 2.1, 3), row('High', 4.4, 4.1)],
      openRows: [{ label: 'Unknown', note: 'Open question' }],
    });
    const order = ['High', 'Low', 'Unknown'].map((label) => svg.indexOf(`>${label}<`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(count(svg, '<circle')).toBe(2 + 1); // two rows and the head of their figures
    expect(svg).toContain('>Open question<');
  });

  it('says its finding and names the table to those who do not see it', () => {
    const svg = chart({});
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="Others see trust building most. Table 1 has the figures."');
  });

  it('tells leadership and management apart by shape', () => {
    expect(chart({ shape: 'square' })).not.toContain('<circle');
    expect(chart({ shape: 'square' })).toContain('width="14" height="14"');
  });

  it('leaves out the diamond, its column and the line without a self-rating', () => {
    const svg = chart({ rows: [row('Trust building', 4.2, null)] });
    expect(svg).not.toContain('class="chart-self"');
    expect(svg).not.toContain('>You<');
    expect(svg).not.toContain('class="chart-ink"');
  });

  it('sets marks apart that would cover each other', () => {
    const centres = (svg: string) =>
      [...svg.matchAll(/<circle[^>]* cy="([\d.]+)"/g)].map(([, cy]) => Number(cy));
    const [, close] = centres(chart({ rows: [row('Near', 4, 4.1)] }));
    const [, apart] = centres(chart({ rows: [row('Far', 4, 4.6)] }));
    expect(apart! - close!).toBe(7);
  });

  it('is made of attributes alone, and takes labels as text', () => {
    const svg = chart({ rows: [row('<b onload="x">&</b>', 4, 3)] });
    expect(svg).not.toMatch(/<b|<script|<style|style=|href|<a /);
    expect(svg).toContain('&lt;b onload=&quot;x&quot;&gt;&amp;&lt;/b&gt;');
  });

  it('keeps the figures in a gutter of at least 64 units, and a long label in two lines of its own room', () => {
    const svg = chart({ rows: [row('Communication with partners outside', 5, 5)] });
    const marks = [...svg.matchAll(/<circle class="chart-leadership" cx="([\d.]+)" cy="([\d.]+)"/g)];
    const [, cx, cy] = marks.at(-1) ?? [];
    expect(Number(cy)).toBeGreaterThan(30);
    expect(680 - Number(cx)).toBeGreaterThanOrEqual(64);
    expect(svg).toContain('>Communication with<');
    expect(svg).toContain('>partners outside<');
  });
});
