import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * A cycle's key as it lies in the database: nonce (12 bytes), tag (16), then the key under the master key by
 * AES-256-GCM, with the cycle's id as extra data, so that a key moved to another cycle does not open.
 */
export function wrapKey(key: Buffer, cycleId: string, masterKey: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(Buffer.from(cycleId));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws if the master key or the cycle is another one, or the bytes were changed. */
export function unwrapKey(wrapped: Buffer, cycleId: string, masterKey: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', masterKey, wrapped.subarray(0, 12));
  decipher.setAAD(Buffer.from(cycleId)).setAuthTag(wrapped.subarray(12, 28));
  return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]);
}
