import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for a link or a session: 256 random bits, 43 characters. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What stands in the database for a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A key for one purpose, derived from the master key by HKDF-SHA256. 32 bytes. */
export const keyFor = (masterKey: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `parallax ${purpose}`, 32));

export const macOf = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** Compares secrets in a time that does not tell where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
