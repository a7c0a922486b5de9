import { describe, expect, it } from '@jest/globals';
import { lensChart, type LensSide } from './lens-chart.js';

const side = (value: number | null): LensSide => ({ value, text: value?.toFixed(1) ?? 'Not shown' });
const chart = (leadership: number | null, management: number | null) =>
  lensChart({
    rows: [{ label: 'Future and present', leadership: side(leadership), management: side(management) }],
    words: {
      alternative: 'Three lenses. Table 4.',
      leadership: 'Leadership',
      management: 'Management',
      ends: ['Rarely', 'Always'],
    },
  });
/** Marks below the heads. */
const rows = (svg: string, kind: 'circle' | 'rect') =>
  [...svg.matchAll(new RegExp(`<${kind} class="chart-[a-z]+"[^>]* c?y="([\\d.]+)"`, 'g'))]
    .map(([, y]) => Number(y))
    .filter((y) => y > 25);

describe('lensChart', () => {
  it('sets a circle for leadership against a square for management', () => {
    const svg = chart(3.2, 4.1);
    expect([rows(svg, 'circle').length, rows(svg, 'rect').length]).toEqual([1, 1]);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('>3.2<');
    expect(svg).toContain('>4.1<');
  });

  it('has words and no mark for a side that is not shown', () => {
    const svg = chart(null, 4.1);
    expect([rows(svg, 'circle').length, rows(svg, 'rect').length]).toEqual([0, 1]);
    expect(svg).toContain('>Not shown<');
    expect(svg).not.toContain('class="chart-ink"');
  });

  it('sets marks apart that would cover each other', () => {
    const svg = chart(3.2, 3.3);
    expect(rows(svg, 'rect')[0]! + 7 - rows(svg, 'circle')[0]!).toBe(16);
  });
});
