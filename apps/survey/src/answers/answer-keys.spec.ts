import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftKeyOf, nullifierOf, receiptHashOf, receiptOf } from './answer-keys.js';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('answer keys', () => {
  // By `printf '\x00…\x0f' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01` (32 bytes of 01).
  it('makes the nullifier that OpenSSL makes of the same key and bytes', () => {
    const nullifier = nullifierOf(Buffer.alloc(32, 1), '00010203-0405-0607-0809-0a0b0c0d0e0f');
    expect(nullifier.toString('hex')).toBe(
      'c0b3fd0a3d720fc111a06d6a97ac93fc16eb5acb4771e411db158cdbab01b3ab',
    );
  });

  it('gives nullifier, draft and receipt of one invitation nothing in common', () => {
    fc.assert(
      fc.property(key, fc.uuid(), (of, id) => {
        const [nullifier, draft, receipt] = [
          nullifierOf(of, id),
          draftKeyOf(of, id),
          receiptHashOf(receiptOf(of, id)),
        ];
        expect(new Set([nullifier, draft, receipt].map((made) => made.toString('hex'))).size).toBe(3);
      }),
    );
  });

  it('writes a receipt as four groups of five letters that cannot be misread', () => {
    fc.assert(
      fc.property(key, fc.uuid(), (of, id) => {
        expect(receiptOf(of, id)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('finds a receipt whether or not it is typed with its hyphens', () => {
    const receipt = receiptOf(Buffer.alloc(32, 7), '00010203-0405-0607-0809-0a0b0c0d0e0f');
    expect(receiptHashOf(receipt)).toEqual(receiptHashOf(receipt.replaceAll('-', '')));
  });
});
