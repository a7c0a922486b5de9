import { macOf, sameSecret } from './secrets.js';

/**
 * A value that a browser keeps for us and cannot change: JSON in base64url, a point, its signature.
 * Holds its own end, in milliseconds since 1970.
 */
export function signValue(value: Readonly<Record<string, unknown>>, endsAt: number, key: Buffer): string {
  const text = Buffer.from(JSON.stringify({ ...value, endsAt })).toString('base64url');
  return `${text}.${macOf(key, text)}`;
}

/** The value, or null if it was changed, made up or is over. */
export function openSignedValue(signed: string, now: number, key: Buffer): Record<string, unknown> | null {
  const [text = '', signature = ''] = signed.split('.');
  if (!sameSecret(signature, macOf(key, text))) return null;
  const value = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
  return typeof value.endsAt === 'number' && value.endsAt > now ? value : null;
}
