import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Colour, colourOf } from './colour.js';
import { colourIn, oklchOf } from './oklch.js';

const byte = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(byte, byte, byte).map((bytes) => colourOf(bytes.map((one) => one / 255)));

describe('oklchOf', () => {
  // As Chromium 147 converts them: oklch(from #ff0000 l c h) and so on.
  it.each<[Colour, number, number, number]>([
    ['#ff0000', 0.62796, 0.25768, 29.234],
    ['#00ff00', 0.86644, 0.29483, 142.495],
    ['#0000ff', 0.45201, 0.31321, 264.052],
    ['#ff7f50', 0.73511, 0.16799, 40.248],
  ])('places %s', (colour, lightness, chroma, hue) => {
    const placed = oklchOf(colour);
    expect(placed.lightness).toBeCloseTo(lightness, 3);
    expect(placed.chroma).toBeCloseTo(chroma, 3);
    expect(placed.hue).toBeCloseTo(hue, 0);
  });

  it('sees no colour in greys', () => {
    for (const grey of ['#000000', '#777777', '#ffffff'] as const)
      expect(oklchOf(grey).chroma).toBeLessThan(1e-4);
  });
});

describe('colourIn', () => {
  it('brings back every colour of sRGB', () => {
    fc.assert(fc.property(anyColour, (colour) => expect(colourIn(oklchOf(colour))).toBe(colour)));
  });

  it('keeps lightness and hue where sRGB has no colour so strong', () => {
    const level = fc.double({ min: 0.15, max: 0.95, noNaN: true });
    const angle = fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(level, angle, (lightness, hue) => {
        const { lightness: kept, chroma } = oklchOf(colourIn({ lightness, chroma: 0.5, hue }));
        expect(Math.abs(kept - lightness)).toBeLessThan(0.01); // what 8 bits can tell apart
        expect(chroma).toBeLessThan(0.33);
      }),
    );
  });
});
