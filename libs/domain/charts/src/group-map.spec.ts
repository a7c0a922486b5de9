import { describe, expect, it } from '@jest/globals';
import { groupMap, type GroupMap, type MapDot } from './group-map.js';

const dot = (number: number, others: number, gap: number, shape: MapDot['shape'] = 'circle'): MapDot => ({
  number,
  others,
  gap,
  shape,
});
const map = (dots: readonly MapDot[], words: Partial<GroupMap['words']> = {}): string =>
  groupMap({
    dots,
    cuts: { need: 3.25, strength: 4 },
    words: {
      alternative: 'Trust building is seen most. Table 1 has the figures.',
      across: 'Others',
      higher: 'People rate themselves higher',
      lower: 'Others rate higher',
      same: 'The same',
      roomToGrow: 'room to grow',
      strength: 'strength',
      leadership: 'Leadership',
      management: 'Management',
      point: String,
      ...words,
    },
  });
const marks = (svg: string, part: RegExp) =>
  [...svg.matchAll(part)].map(([, x, y]) => [Number(x), Number(y)] as const);
const CIRCLES = /<circle[^>]* cx="([\d.]+)" cy="([\d.]+)"/g;

describe('groupMap', () => {
  it('puts what others see more often to the right, and what people see more in themselves above', () => {
    const [few, many, legend] = marks(map([dot(1, 2.5, 0.8), dot(2, 4.2, -0.4)]), CIRCLES);
    expect(legend).toBeDefined();
    expect(few![0]).toBeLessThan(many![0]);
    expect(few![1]).toBeLessThan(many![1]); // up is a smaller y
  });

  it('sets every dot inside its frame, however far apart', () => {
    const svg = map([dot(1, 1, 4), dot(2, 5, -4), dot(3, 3, 0, 'square'), dot(4, 3.25, 0.1, 'square')]);
    const all = [...marks(svg, CIRCLES), ...marks(svg, /<rect[^>]* x="([\d.]+)" y="([\d.]+)"/g)];
    for (const [x, y] of all) expect(x > 30 && x < 680 && y > 30 && y < 430).toBe(true);
  });

  it('numbers every dot, and no two numbers in one place', () => {
    const svg = map(Array.from({ length: 10 }, (_, n) => dot(n + 1, 3.5 + n / 100, 0.1)));
    const places = [
      ...svg.matchAll(/<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*font-weight="bold"[^>]*>(\d+)</g),
    ];
    expect(places.map(([, , , number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(places.map(([, x, y]) => `${x} ${y}`)).size).toBe(10);
  });

  it('tells leadership and management apart by shape, and says its finding', () => {
    const svg = map([dot(1, 3, 0, 'square')]);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="Trust building is seen most. Table 1 has the figures."');
    expect(svg.match(/<circle/g)).toHaveLength(1); // the legend
    expect(svg.match(/<rect/g)).toHaveLength(2);
  });

  it('is made of attributes alone, and takes words as text', () => {
    const svg = map([dot(1, 3, 0)], { across: '<script>alert("1")</script> & more' });
    expect(svg).not.toMatch(/<script|<style|style=|href|<a /);
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more');
  });
});
