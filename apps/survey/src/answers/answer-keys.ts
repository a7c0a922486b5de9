import { createHash, createHmac } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const mac = (key: Buffer, ...parts: (string | Buffer)[]): Buffer => {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

/**
 * What an answer bears instead of its invitation, as long as its cycle is open.
 *
 * key           the cycle's key, 32 bytes; it is destroyed at the seal, and the nullifiers with it
 * invitationId  a UUID, of which the 16 raw bytes count
 * source        docs/security.md, "Keys"
 */
export const nullifierOf = (key: Buffer, invitationId: string): Buffer => mac(key, bytesOf(invitationId));

/** Under what a draft is filed. Of another label, so that a draft cannot be told to be an answer's. */
export const draftKeyOf = (key: Buffer, invitationId: string): Buffer =>
  mac(key, 'draft\0', bytesOf(invitationId));

/** The code a rater gets for an answer: 100 bits in four groups of five, the same after every edit. */
export function receiptOf(key: Buffer, invitationId: string): string {
  const digest = mac(key, 'receipt\0', bytesOf(invitationId));
  const bits = BigInt(`0x${digest.subarray(0, 13).toString('hex')}`) >> 4n;
  const letters = Array.from({ length: 20 }, (_, i) => ALPHABET[Number((bits >> BigInt(95 - 5 * i)) & 31n)]);
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

/** What is stored of a receipt. The hyphens are for reading; they do not count. */
export const receiptHashOf = (receipt: string): Buffer =>
  createHash('sha256').update(receipt.replaceAll('-', '')).digest();
