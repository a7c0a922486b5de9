import { crc32 } from 'node:zlib';
import { type Checked, LONGEST_SIDE, type PictureRefusal } from './picture-refusal.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What pixels need. Texts, profiles, times and whatever else a chunk may hold are left behind unread. */
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);

/** A PNG whose chunks are whole and in order, from its header to its end and no further. Source: W3C PNG, 5. */
export function checkPng(bytes: Buffer): Checked | PictureRefusal {
  const kept: Buffer[] = [SIGNATURE];
  let size: { width: number; height: number } | null = null;
  let data = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return 'broken';
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) return 'broken';
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'broken';
    if ((type === 'IHDR') !== (at === SIGNATURE.length)) return 'broken'; // it comes first, and once
    if (type === 'IHDR') {
      if (end - at !== 25) return 'broken';
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
      if (size.width === 0 || size.height === 0) return 'broken';
      if (Math.max(size.width, size.height) > LONGEST_SIDE) return 'too-many-pixels';
    }
    const critical = type[0] === type[0]!.toUpperCase();
    if (critical && !NEEDED.has(type)) return 'broken';
    if (NEEDED.has(type)) kept.push(bytes.subarray(at, end));
    data ||= type === 'IDAT';
    if (type === 'IEND') {
      if (end !== bytes.length) return 'more-behind';
      return size && data ? { kind: 'png', ...size, bytes: Buffer.concat(kept) } : 'broken';
    }
    at = end;
  }
  return 'broken';
}
