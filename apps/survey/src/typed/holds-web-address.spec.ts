import { describe, expect, it } from '@jest/globals';
import { holdsWebAddress } from './holds-web-address.js';

describe('holdsWebAddress', () => {
  it.each([
    'Sign in at https://evil.example',
    'ftp://x',
    'WWW.evil.example',
    'see evil.example/login',
    'a.co?x',
  ])('sees one in %j', (line) => expect(holdsWebAddress(line)).toBe(true));

  it.each([
    'Dr.-Ing. Anna O’Neill',
    'J.R.R. Tolkien',
    'St.John Smith',
    'Sales/Marketing',
    'Round 2026: managers',
    '',
  ])('sees none in %j', (line) => expect(holdsWebAddress(line)).toBe(false));
});
