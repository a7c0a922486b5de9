export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/**
 * The text of an uploaded file, and how it was written: by its byte order mark, else by what fits.
 *
 * returns  null if it is not text: it holds NUL or other control characters
 */
export function decodeText(bytes: Buffer): { readonly text: string; readonly encoding: Encoding } | null {
  const encoding = encodingOf(bytes);
  const text = encoding === null ? null : decoded(bytes, encoding);
  if (encoding === null || text === null) return decodedOrNull(bytes);
  return isText(text) ? { text, encoding: encoding.startsWith('utf-16') ? 'UTF-16' : 'UTF-8' } : null;
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes say: a mark, or the zeros that UTF-16 has beside each plain letter. */
function encodingOf(bytes: Buffer): Unicode | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 0 && first !== 0 && second === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes.length % 2 === 0 && first === 0 && second !== 0 && bytes[2] === 0) return 'utf-16be';
  return 'utf-8';
}

function decoded(bytes: Buffer, encoding: Unicode): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are not Unicode: nearly all of them mean something in Windows-1252, so only the text can tell. */
function decodedOrNull(bytes: Buffer): { readonly text: string; readonly encoding: Encoding } | null {
  const text = bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => WINDOWS[byte.charCodeAt(0) - 0x80] ?? byte);
  return isText(text) ? { text, encoding: 'Windows-1252' } : null;
}

/** Where Windows-1252 differs from Latin 1: 0x80 to 0x9f. TextDecoder of Node 20 takes the two for one. */
const WINDOWS = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

const isText = (text: string): boolean => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text);
