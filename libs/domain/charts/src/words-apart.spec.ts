import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanceChart } from './balance-chart.js';
import { groupMap } from './group-map.js';
import { lensChart } from './lens-chart.js';
import { sortedDumbbell } from './sorted-dumbbell.js';
import { wordsApart } from './words-apart.js';

const alternative = 'What it shows.';
const dumbbell = (label: string): string =>
  sortedDumbbell({
    shape: 'circle',
    openRows: [{ label: 'Other', note: 'Open question' }],
    rows: [{ label, others: 4.2, self: 3.6, range: [3.7, 4.7], othersText: '4.2', selfText: '3.6' }],
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
  });
const balance = (label: string): string =>
  balanceChart({
    others: { value: -0.4, text: '−0.4', range: [-0.7, -0.1] },
    self: null,
    instead: [],
    even: 0.3,
    words: {
      alternative,
      others: 'Others',
      self: 'You',
      range: 'Likely range',
      leadership: 'L',
      management: 'M',
      balanced: 'balanced',
      role: { side: 'both', text: label },
    },
  });
const lenses = (label: string): string => {
  const side = { value: 3.2, text: '3.2' };
  return lensChart({
    rows: [{ label, leadership: side, management: side }],
    words: { alternative, leadership: 'Leadership', management: 'Management', ends: ['Rarely', 'Always'] },
  });
};
const map = (label: string): string =>
  groupMap({
    dots: [{ number: 1, others: 3, gap: 0.2, shape: 'circle' }],
    cuts: { need: 3.25, strength: 4 },
    words: {
      alternative,
      across: label,
      higher: 'Higher',
      lower: 'Lower',
      same: 'The same',
      point: String,
      roomToGrow: 'room to grow',
      strength: 'strength',
      leadership: 'L',
      management: 'M',
    },
  });
const CHARTS = { dumbbell, balance, lenses, map };

describe('wordsApart', () => {
  it.each(Object.entries(CHARTS))('leaves no words in the drawing and loses none: %s', (_, chart) => {
    const label = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/\s/.test(text));
    fc.assert(
      fc.property(label, (text) => {
        const { drawing, labels } = wordsApart(chart(text));
        expect(drawing).not.toContain('<text');
        expect(drawing).not.toContain('</text');
        expect(labels).toHaveLength(chart(text).split('<text ').length - 1);
        expect(labels.map((each) => each.text)).toContain(text);
      }),
    );
  });

  it('keeps what is drawn, in its order', () => {
    const chart = lenses('Future');
    expect(wordsApart(chart).drawing).toBe(chart.replace(/<text.*?<\/text>/g, ''));
  });

  it('says where, how large and in which colour', () => {
    const { width, labels } = wordsApart(dumbbell('Trust'));
    expect(width).toBe(680);
    expect(labels.find(({ text }) => text === 'Trust')).toMatchObject({
      anchor: 'end',
      size: 14,
      bold: false,
      fill: '#1B1F24',
    });
    expect(labels.find(({ text }) => text === '4.2')).toMatchObject({ anchor: 'middle', bold: true });
    expect(labels.find(({ text }) => text === 'Rarely')).toMatchObject({ size: 12.7, fill: '#4B5563' });
    for (const { x, y } of labels) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(680);
      expect(y).toBeGreaterThan(0);
    }
  });
});
