import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Colour, colourOf } from './colour.js';
import { contrastRatio } from './contrast-ratio.js';
import { nearestReadable } from './nearest-readable.js';
import { colourIn, oklchOf } from './oklch.js';

const byte = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(byte, byte, byte).map((bytes) => colourOf(bytes.map((one) => one / 255)));
const light: readonly Colour[] = ['#ffffff', '#f7f5f0'];
const dark: readonly Colour[] = ['#14181d', '#1c2229'];

describe('nearestReadable', () => {
  it('leaves alone what can be read', () => {
    expect(nearestReadable('#1d5c8a', light)).toBe('#1d5c8a');
    expect(nearestReadable('#767676', ['#ffffff'])).toBe('#767676');
  });

  it('moves the grey that just fails by one step', () => {
    expect(nearestReadable('#777777', ['#ffffff'])).toBe('#767676');
  });

  it('darkens yellow on white and lightens navy on black, and keeps their hues', () => {
    const [mustard, sky] = [nearestReadable('#ffd600', light), nearestReadable('#12235d', dark)];
    expect(oklchOf(mustard).lightness).toBeLessThan(oklchOf('#ffd600').lightness);
    expect(oklchOf(sky).lightness).toBeGreaterThan(oklchOf('#12235d').lightness);
    expect(Math.abs(oklchOf(mustard).hue - oklchOf('#ffd600').hue)).toBeLessThan(2);
    expect(Math.abs(oklchOf(sky).hue - oklchOf('#12235d').hue)).toBeLessThan(2);
  });

  it.each([
    ['light', light],
    ['dark', dark],
  ])('always ends readable, stays once it is there, and goes no further than needed: %s', (_, grounds) => {
    const passes = (colour: Colour) => grounds.every((ground) => contrastRatio(colour, ground) >= 4.5);
    fc.assert(
      fc.property(anyColour, (given) => {
        const moved = nearestReadable(given, grounds);
        expect(passes(moved)).toBe(true);
        expect(nearestReadable(moved, grounds)).toBe(moved);
        if (moved === given) return;
        const [from, to] = [oklchOf(given), oklchOf(moved)];
        const back = to.lightness + Math.sign(from.lightness - to.lightness) * 0.012;
        if (Math.abs(from.lightness - to.lightness) < 0.012) return; // the next step would be the given one
        expect(passes(colourIn({ ...from, lightness: back }))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('says so when nothing can be read on grounds that exclude each other', () => {
    expect(() => nearestReadable('#336699', ['#000000', '#ffffff'], 7)).toThrow(/no colour/);
  });
});
