import { describe, expect, it } from '@jest/globals';
import { isAddress } from './is-address.js';

describe('isAddress', () => {
  it.each(['ada@example.org', "o'neil+360@mail.example.co.uk", 'jürgen@bücher.example', 'a@b.c'])(
    'takes %s',
    (text) => expect(isAddress(text)).toBe(true),
  );

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@@example.org',
    'a b@example.org',
    'ada@example.org\nBcc: eve@example.org',
    'Ada <ada@example.org>',
    '"ada"@example.org',
    'ada@exa_mple.org',
    'ada@-example.org',
    'ada@example..org',
    '.ada@example.org',
    '+x@example.org',
    `${'a'.repeat(65)}@example.org`,
    `${'a'.repeat(60)}@${'b.'.repeat(100)}example.org`,
  ])('refuses %j', (text) => expect(isAddress(text)).toBe(false));
});
