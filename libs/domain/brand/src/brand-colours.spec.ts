import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brandColours } from './brand-colours.js';
import { colourOf } from './colour.js';
import { contrastRatio } from './contrast-ratio.js';
import { DARK_GROUNDS, LIGHT_GROUNDS } from './grounds.js';
import { leastContrast } from './least-contrast.js';

const byte = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(byte, byte, byte).map((bytes) => colourOf(bytes.map((one) => one / 255)));

describe('brandColours', () => {
  it('can be read on every ground, in both schemes, at rest and under the pointer', () => {
    fc.assert(
      fc.property(anyColour, (given) => {
        const { light, dark } = brandColours(given);
        for (const colour of [light.action, light.strong])
          expect(leastContrast(colour)).toBeGreaterThanOrEqual(4.5);
        for (const ground of DARK_GROUNDS)
          for (const colour of [dark.action, dark.strong])
            expect(contrastRatio(colour, ground)).toBeGreaterThanOrEqual(4.5);
        expect(light.strong).not.toBe(light.action);
        expect(dark.strong === dark.action && dark.action !== '#ffffff').toBe(false);
        expect(brandColours(light.action)).toEqual({ light, dark });
      }),
      { numRuns: 300 },
    );
  });

  it('knows the grounds that the style sheet has', () => {
    const css = readFileSync('libs/infra/web/src/assets/tokens.css', 'utf8');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    const grounds = ['paper', 'card', 'tint', 'notice', 'done-paper', 'danger-paper'];
    const of = (sheet: string) =>
      grounds.map((ground) => new RegExp(`--${ground}: (#[0-9a-f]{6});`).exec(sheet)?.[1]);
    expect(of(light)).toEqual(LIGHT_GROUNDS);
    expect(of(dark)).toEqual(DARK_GROUNDS);
    expect(light).toContain('--on-action: #ffffff;');
    expect(dark).toContain(`--on-action: ${DARK_GROUNDS[0]};`);
  });
});
