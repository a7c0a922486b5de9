import { describe, expect, it } from '@jest/globals';
import { type Colour } from './colour.js';
import { contrastRatio } from './contrast-ratio.js';

describe('contrastRatio', () => {
  // By hand after WCAG 2.2. #777777: 119/255 = 0.46667, ((0.46667 + 0.055) / 1.055)^2.4 = 0.18447, and
  // 1.05 / 0.23447 = 4.478: the well-known grey that just fails. #767676 is the first that passes on white.
  // Pure red has luminance 0.2126, so 1.05 / 0.2626 = 3.998; pure blue 0.0722, so 1.05 / 0.1222 = 8.592.
  it.each<[Colour, Colour, number]>([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#ff0000', '#ffffff', 3.998],
    ['#0000ff', '#ffffff', 8.592],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 3);
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
  });
});
