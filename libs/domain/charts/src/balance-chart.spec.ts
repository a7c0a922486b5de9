import { describe, expect, it } from '@jest/globals';
import { balanceChart, type BalanceChart } from './balance-chart.js';

const chart = (given: Partial<BalanceChart> = {}): string =>
  balanceChart({
    others: { value: -0.4, text: '−0.4', range: [-0.7, -0.1] },
    self: { value: 0.3, text: '+0.3' },
    instead: ['Leadership: 3.4', 'Management: 3.8'],
    even: 0.3,
    words: {
      alternative: 'Others see management more often. Table 3.',
      others: 'Others',
      self: 'You',
      range: 'Likely range',
      leadership: 'more leadership',
      management: 'more management',
      balanced: 'balanced',
      role: null,
    },
    ...given,
  });
/** Marks of the row itself; those in the heads stand above it. */
const marks = (svg: string) =>
  [...svg.matchAll(/<(circle|path)[^>]*?(?:cy="|d="M[\d.]+ )([\d.]+)/g)].filter(([, , y]) => Number(y) > 30);

describe('balanceChart', () => {
  it('has a filled mark for others, a diamond for oneself and a band for balanced', () => {
    const svg = chart();
    expect(marks(svg).map(([, kind]) => kind)).toEqual(['circle', 'path']);
    expect(svg).toContain('class="chart-band"');
    expect(svg).toContain('class="chart-range"');
    expect(svg).toMatch(/^<svg[^>]* role="img"[^>]* aria-label="Others see management more often. Table 3."/);
  });

  it('has both means as text and no mark where the balance is hidden', () => {
    const svg = chart({ others: null, self: null });
    expect(svg).not.toMatch(/<circle|<path/);
    expect(svg).toContain('>Leadership: 3.4<');
    expect(svg).toContain('>Management: 3.8<');
  });

  it('sets marks apart that would cover each other', () => {
    const [others, self] = marks(chart({ self: { value: -0.3, text: '−0.3' } }));
    expect(Number(self?.[2]) + 8 - Number(others?.[2])).toBe(16);
  });

  it.each([
    ['leadership', 'end'],
    ['management', 'start'],
    ['both', 'middle'],
  ] as const)('says at its side that the role calls for %s', (side, anchor) => {
    const svg = balanceChart({
      others: null,
      self: { value: 0, text: '0.0' },
      instead: [],
      even: 0.3,
      words: {
        alternative: '',
        others: '',
        self: '',
        range: '',
        leadership: '',
        management: '',
        balanced: '',
        role: { side, text: 'your role' },
      },
    });
    expect(svg).toMatch(new RegExp(`text-anchor="${anchor}"[^>]*>your role<`));
  });

  it('keeps what lies beyond two points at the end of its axis', () => {
    const at = (value: number) => marks(chart({ self: { value, text: '' } }))[1]?.[0];
    expect(at(3.4)).toBe(at(2));
  });
});
