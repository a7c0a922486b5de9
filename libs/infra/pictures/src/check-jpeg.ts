import { type Checked, isRefusal, LONGEST_SIDE, type PictureRefusal } from './picture-refusal.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Scans of a progressive picture. Usual files have about ten; each costs a pass over all pixels. */
const MOST_SCANS = 64;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Frames that we draw: baseline, extended and progressive, all with Huffman codes. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Tables and settings that pixels need: Huffman, quantisation, restarts, JFIF, Adobe's colour transform. */
const NEEDED = new Set([0xc4, 0xdb, 0xdd, 0xe0, 0xee]);

export const isJpeg = (bytes: Buffer): boolean =>
  bytes.length > 3 && bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;

/**
 * A JPEG whose segments are whole, from its start to its end and no further. Camera data, previews and
 * remarks are left behind unread. Source: ITU-T T.81, annex B.
 */
export function checkJpeg(bytes: Buffer): Checked | PictureRefusal {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: Size | null = null;
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === EOI) {
      if (at + 2 !== bytes.length) return 'more-behind';
      kept.push(bytes.subarray(at));
      return size && scans > 0 ? { kind: 'jpeg', ...size, bytes: Buffer.concat(kept) } : 'broken';
    }
    if (at + 4 > bytes.length) return 'broken';
    const length = bytes.readUInt16BE(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'broken';
    if (FRAMES.has(marker)) {
      if (size !== null) return 'broken';
      const frame: Size | PictureRefusal = sizeIn(bytes.subarray(at + 4, end));
      if (isRefusal(frame)) return frame;
      size = frame;
    } else if (isOtherFrame(marker)) return 'colours';
    if (marker === SOS) {
      scans += 1;
      if (size === null || scans > MOST_SCANS) return 'broken';
      end = endOfScan(bytes, end);
    }
    if (FRAMES.has(marker) || NEEDED.has(marker) || marker === SOS) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return 'broken';
}

/** Lossless, hierarchical and arithmetically coded pictures, which browsers do not draw either. */
const isOtherFrame = (marker: number): boolean =>
  marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function sizeIn(frame: Buffer): Size | PictureRefusal {
  if (frame.length < 6) return 'broken';
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  if (width === 0 || height === 0) return 'broken';
  if (frame[0] !== 8 || (frame[5] !== 1 && frame[5] !== 3)) return 'colours';
  return Math.max(width, height) > LONGEST_SIDE ? 'too-many-pixels' : { width, height };
}

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
