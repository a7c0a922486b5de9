import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { channelsOf, colourOf, fromLight, parseColour, toLight } from './colour.js';

describe('parseColour', () => {
  it.each([
    ['#1d5c8a', '#1d5c8a'],
    [' 1D5C8A ', '#1d5c8a'],
    ['#06c', '#0066cc'],
    ['06C', '#0066cc'],
  ])('reads %s', (text, colour) => expect(parseColour(text)).toBe(colour));

  it.each(['', '#', 'red', '#12345', '#1234567', '#12345g', 'rgb(1,2,3)', '#fff;}', '##fff', '#１２３'])(
    'does not take %j for a colour',
    (text) => expect(parseColour(text)).toBeNull(),
  );

  it('yields nothing but # and six digits, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(parseColour(text) ?? '#000000').toMatch(/^#[0-9a-f]{6}$/)),
    );
  });
});

describe('channels', () => {
  it('go to light and back without loss', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (...bytes) => {
        const colour = colourOf(bytes.map((one) => one / 255));
        expect(colourOf(channelsOf(colour).map(toLight).map(fromLight))).toBe(colour);
      }),
    );
  });
});
