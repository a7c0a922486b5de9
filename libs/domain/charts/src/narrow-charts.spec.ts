import { describe, expect, it } from '@jest/globals';
import { balanceChart, type BalanceChart } from './balance-chart.js';
import { lensChart, type LensChart } from './lens-chart.js';
import { narrowBalance } from './narrow-balance.js';
import { narrowDumbbell } from './narrow-dumbbell.js';
import { narrowLens } from './narrow-lens.js';
import { sortedDumbbell, type DumbbellChart } from './sorted-dumbbell.js';

const alternative = 'The finding. Table 1.';
const dumbbell: DumbbellChart = {
  shape: 'circle',
  rows: [
    { label: 'Low', others: 2.1, self: 3, range: [1.7, 2.5], othersText: '2.1', selfText: '3.0' },
    { label: 'High', others: 4.4, self: 4.5, range: [4, 4.8], othersText: '4.4', selfText: '4.5' },
  ],
  openRows: [{ label: 'Unknown', note: 'Open question' }],
  cuts: { need: 3.25, strength: 4 },
  words: {
    alternative,
    others: 'Others',
    self: 'You',
    range: 'Likely range',
    roomToGrow: 'room to grow',
    strength: 'strength',
    ends: ['Rarely', 'Always'],
  },
};
const lens: LensChart = {
  rows: [
    {
      label: 'Future',
      leadership: { value: 3.2, text: '3.2' },
      management: { value: null, text: 'Not shown' },
    },
  ],
  words: { alternative, leadership: 'Leadership', management: 'Management', ends: ['Rarely', 'Always'] },
};
const balance: BalanceChart = {
  others: { value: -0.4, text: '−0.4', range: [-0.7, -0.1] },
  self: { value: 3.4, text: '+3.4' },
  instead: [],
  even: 0.3,
  words: {
    alternative,
    others: 'Others',
    self: 'You',
    range: 'Likely range',
    leadership: 'more leadership',
    management: 'more management',
    balanced: 'balanced',
    role: { side: 'both', text: 'your role' },
  },
};
/** All words of a chart, whatever stands together in one place. */
const words = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/g)].flatMap(([, text = '']) => text.split(' ')).sort();
const places = (svg: string) =>
  [...svg.matchAll(/<(?:circle|text)[^>]*? c?x="([\d.]+)"/g)].map(([, x]) => Number(x));
const CHARTS: readonly (readonly [string, string, string])[] = [
  ['dumbbell', sortedDumbbell(dumbbell), narrowDumbbell(dumbbell)],
  ['lenses', lensChart(lens), narrowLens(lens)],
  ['balance', balanceChart(balance), narrowBalance(balance)],
];

describe('charts for a phone', () => {
  it.each(CHARTS)('say what the wide ones say, and keep to 320 units: %s', (_, wide, narrow) => {
    expect(words(narrow)).toEqual(words(wide));
    expect(narrow).toMatch(/^<svg[^>]* role="img" class="chart narrow" viewBox="0 0 320 /);
    expect(narrow).toContain('aria-label="The finding. Table 1."');
    for (const x of places(narrow)) expect(x).toBeLessThanOrEqual(320);
    for (const kind of ['chart-leadership', 'chart-management', 'chart-self', 'chart-range'])
      expect(narrow.split(kind)).toHaveLength(wide.split(kind).length);
  });

  it('sorts by others, as the wide dumbbell does', () => {
    const order = ['High', 'Low', 'Unknown'].map((label) => narrowDumbbell(dumbbell).indexOf(`>${label}<`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has neither mark nor word of oneself without a self-rating', () => {
    const rows = dumbbell.rows.map((row) => ({ ...row, self: null, selfText: '' }));
    for (const svg of [narrowDumbbell({ ...dumbbell, rows }), narrowBalance({ ...balance, self: null })]) {
      expect(svg).not.toContain('chart-self');
      expect(svg).not.toContain('>You');
    }
  });
});
