import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brandStyleAddress } from '#contracts';
import { brandColours, parseColour } from '#domain/brand';
import { brandStyle } from './brand-style.js';

const ROOT = String.raw`:root \{ --action: #[0-9a-f]{6}; --action-strong: #[0-9a-f]{6}; \}`;
const NOTHING_ELSE = new RegExp(
  `^${ROOT}\n@media screen and \\(prefers-color-scheme: dark\\) \\{\n${ROOT}\n\\}\n$`,
);

describe('brandStyle', () => {
  it('carries nothing but four colours, whatever the colour is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const given = parseColour(number.toString(16).padStart(6, '0'))!;
        const readable = brandColours(given).light.action;
        expect(brandStyle(readable.slice(1))).toMatch(NOTHING_ELSE);
        expect(brandStyle(given.slice(1)) === null).toBe(readable !== given);
      }),
      { numRuns: 200 },
    );
  });

  it('has no sheet for what is no colour', () => {
    for (const text of ['', 'red', '1d5c8', '1d5c8a;}', 'ffffff', '}body{display:none', '1d5c8a/*'])
      expect(brandStyle(text)).toBeNull();
  });

  // If this fails, the sheet of a colour has changed: raise the edition in libs/contracts/src/addresses.ts.
  it('is the sheet that browsers keep under this address', () => {
    const sheet = createHash('sha256')
      .update(brandStyle('1d5c8a') ?? '')
      .digest('hex');
    expect([brandStyleAddress('#1d5c8a'), sheet]).toEqual([
      '/brand/1-1d5c8a.css',
      '5c9105118b024c3c2671ad42d43bb4efb3c677f310ba5ee3f745cb559509d626',
    ]);
  });
});
