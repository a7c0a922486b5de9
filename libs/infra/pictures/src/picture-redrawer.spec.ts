import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type Picture, PictureRedrawer } from './index.js';

const chunk = (type: string, data: Buffer = Buffer.alloc(0)): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
};
const header = (width: number, height: number) => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 6, 0, 0, 0], 8); // 8 bits, red green blue alpha
  return chunk('IHDR', data);
};
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** A PNG of one colour, or of what `pixel` gives for a place. */
function png(width: number, height: number, pixel: (x: number, y: number) => number[], ...extra: Buffer[]) {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(pixel(x, y), y * (1 + width * 4) + 1 + x * 4);
  return Buffer.concat([
    SIGNATURE,
    header(width, height),
    ...extra,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND'),
  ]);
}
const teal = () => [0, 128, 128, 255];
const noise = (x: number, y: number) => {
  const value = Math.imul(x * 7919 + y * 104729 + 1, 2654435761) >>> 0;
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, 255];
};

/** A red picture of 8 by 8 pixels, as mozjpeg writes it: all at once, and in scans that grow clearer. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAgICAgJCAkKCgkNDgwODRMREBARExwUFhQWFBwrGx8bGx8bKyYuJSMlLiZENS8vNUROQj5CTl9VVV93cXecnNEBCAgICAkICQoKCQ0ODA4NExEQEBETHBQWFBYUHCsbHxsbHxsrJi4lIyUuJkQ1Ly81RE5CPkJOX1VVX3dxd5yc0f/AABEIAAgACAMBIgACEQEDEQH/xABMAAEBAAAAAAAAAAAAAAAAAAAABhABAAAAAAAAAAAAAAAAAAAAAAEBAQAAAAAAAAAAAAAAAAAABQcRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJEAOqj/2Q==',
  'base64',
);
const PROGRESSIVE = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wCEAAgICAgJCAkKCgkNDgwODRMREBARExwUFhQWFBwrGx8bGx8bKyYuJSMlLiZENS8vNUROQj5CTl9VVV93cXecnNEBCAgICAkICQoKCQ0ODA4NExEQEBETHBQWFBYUHCsbHxsbHxsrJi4lIyUuJkQ1Ly81RE5CPkJOX1VVX3dxd5yc0f/CABEIAAgACAMBIgACEQEDEQH/xAAoAAEBAAAAAAAAAAAAAAAAAAAABgEBAQAAAAAAAAAAAAAAAAAABQf/2gAMAwEAAhADEAAAAJED1T//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/AH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AH//2Q==',
  'base64',
);

const FIT = { width: 320, height: 64, bytes: 8192 };

describe('PictureRedrawer', () => {
  const redrawer = new PictureRedrawer();
  afterAll(() => redrawer.close());
  const drawn = async (bytes: Buffer, fits = [FIT]): Promise<Picture[]> => {
    const result = await redrawer.redraw(bytes, fits);
    if (isRefusal(result)) throw new Error(`refused: ${result}`);
    return result;
  };

  it('draws a PNG again, within each fit, and keeps its shape and colour', async () => {
    const [small, large] = await drawn(png(600, 200, teal), [
      FIT,
      { width: 1000, height: 400, bytes: 150_000 },
    ]);
    expect([small!.width, small!.height, large!.width, large!.height]).toEqual([192, 64, 600, 200]);
    expect(small!.png.subarray(0, 8)).toEqual(SIGNATURE);
    const [again] = await drawn(small!.png, [FIT]);
    expect(again!.png).toEqual(small!.png); // nothing is lost by a second time
  });

  it.each([
    ['all at once', JPEG],
    ['progressive', PROGRESSIVE],
  ])('draws a JPEG as a PNG: %s', async (_, bytes) => {
    const [picture] = await drawn(bytes);
    expect(picture).toMatchObject({ width: 8, height: 8 });
    const data = picture!.png.indexOf('IDAT') + 4;
    const [, red, green, blue] = inflateSync(picture!.png.subarray(data, -16)); // of the first pixel
    for (const [is, was] of [
      [red, 200],
      [green, 30],
      [blue, 40],
    ] as const)
      expect(Math.abs(is! - was)).toBeLessThan(8); // as near as the quality of the file is
  });

  it('leaves out of a JPEG what a camera or a joker put into it', async () => {
    const words = Buffer.from('\xff\xfe\0\x1c<script>alert(1)</script>', 'latin1');
    const exif = Buffer.from('\xff\xe1\0\x0aExif\0\0MM', 'latin1');
    words.writeUInt16BE(words.length - 2, 2);
    const [picture] = await drawn(Buffer.concat([JPEG.subarray(0, 2), words, exif, JPEG.subarray(2)]));
    const [plain] = await drawn(JPEG);
    expect(picture!.png).toEqual(plain!.png);
  });

  it('makes whatever it is as light as it is told, however full of noise', async () => {
    const [picture] = await drawn(png(256, 256, noise), [{ width: 256, height: 256, bytes: 4_000 }]);
    expect(picture!.png.length).toBeLessThanOrEqual(4_000);
    expect(picture!.width).toBeGreaterThan(16);
  });

  it('keeps what can be seen through, and does not let hidden colours bleed', async () => {
    // Black where nothing is seen, white where it is: shrunk, the edge is white and half seen, never grey.
    const [picture] = await drawn(
      png(4, 2, (x) => (x < 1 ? [0, 0, 0, 0] : [255, 255, 255, 255])),
      [{ width: 2, height: 1, bytes: 8192 }],
    );
    const [same] = await drawn(
      png(2, 1, (x) => [255, 255, 255, x === 0 ? 128 : 255]),
      [{ width: 2, height: 1, bytes: 8192 }],
    );
    expect(picture!.png).toEqual(same!.png);
  });

  it('keeps nothing of a file but its pixels', async () => {
    const words = Buffer.from('Comment\0<script>alert(1)</script>%PDF-1.7 PK\x03\x04', 'latin1');
    const [picture] = await drawn(png(30, 30, teal, chunk('tEXt', words), chunk('zzZz', words)));
    const [plain] = await drawn(png(30, 30, teal));
    expect(picture!.png).toEqual(plain!.png);
  });

  const broken = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = copy[at]! ^ 0xff;
    return copy;
  };
  const jpegSize = (width: number, height: number) => {
    const copy = Buffer.from(JPEG);
    const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
    copy.writeUInt16BE(height, frame + 5);
    copy.writeUInt16BE(width, frame + 7);
    return copy;
  };
  const whole = png(40, 20, teal);
  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'not-a-picture'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-a-picture'],
    ['the signature alone', SIGNATURE, 'broken'],
    ['a PNG with its first byte changed', broken(whole, 0), 'not-a-picture'],
    ['a PNG with a byte of its data changed', broken(whole, whole.length - 20), 'broken'],
    ['a PNG cut off', whole.subarray(0, whole.length - 30), 'broken'],
    ['a PNG without an end', whole.subarray(0, whole.length - 12), 'broken'],
    ['a PNG with a web page behind it', Buffer.concat([whole, Buffer.from('<script>')]), 'more-behind'],
    ['a PNG with an archive behind it', Buffer.concat([whole, Buffer.from('PK\x03\x04')]), 'more-behind'],
    ['a PNG with one byte behind it', Buffer.concat([whole, Buffer.alloc(1)]), 'more-behind'],
    [
      'a PNG that says it is huge',
      Buffer.concat([SIGNATURE, header(2001, 1), chunk('IEND')]),
      'too-many-pixels',
    ],
    ['a PNG of four billion columns', Buffer.concat([SIGNATURE, header(2 ** 32 - 1, 1)]), 'too-many-pixels'],
    ['a PNG without pixels', Buffer.concat([SIGNATURE, header(9, 9), chunk('IEND')]), 'broken'],
    ['a PNG of no size', Buffer.concat([SIGNATURE, header(0, 9), chunk('IEND')]), 'broken'],
    ['a PNG with a second header', png(9, 9, teal, header(2000, 2000)), 'broken'],
    ['a PNG with a part that nobody knows and all need', png(9, 9, teal, chunk('ABCD')), 'broken'],
    [
      'a PNG whose data are no pixels',
      Buffer.concat([SIGNATURE, header(9, 9), chunk('IDAT', Buffer.from('x')), chunk('IEND')]),
      'broken',
    ],
    [
      'a PNG with too few pixels',
      Buffer.concat([
        SIGNATURE,
        header(900, 900),
        chunk('IDAT', deflateSync(Buffer.alloc(99))),
        chunk('IEND'),
      ]),
      'broken',
    ],
    ['the start of a JPEG alone', JPEG.subarray(0, 4), 'broken'],
    ['a JPEG cut off', JPEG.subarray(0, JPEG.length - 10), 'broken'],
    ['a JPEG with a script behind it', Buffer.concat([JPEG, Buffer.from('*/=alert(1)')]), 'more-behind'],
    ['a JPEG that says it is huge', jpegSize(2001, 8), 'too-many-pixels'],
    ['a JPEG of no size', jpegSize(8, 0), 'broken'],
  ])('refuses %s', async (_, bytes, refusal) => expect(await redrawer.redraw(bytes, [FIT])).toBe(refusal));

  it('does not unpack what no pixel needs', async () => {
    const bomb = deflateSync(Buffer.alloc(64_000_000), { level: 9 });
    const file = Buffer.concat([SIGNATURE, header(8, 8), chunk('IDAT', bomb), chunk('IEND')]);
    const before = process.cpuUsage();
    const result = await redrawer.redraw(file, [FIT]);
    expect(isRefusal(result) || result.length === 1).toBe(true);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3); // seconds of CPU: the machine may be busy
  });

  it('takes the largest picture that is allowed, without keeping others waiting', async () => {
    let ticks = 0;
    const timer = setInterval(() => void ticks++, 10);
    const started = performance.now();
    const pending = drawn(png(2000, 2000, (x) => [x & 255, 90, 120, 255]));
    const prepared = performance.now() - started;
    ticks = 0;
    const [picture] = await pending;
    clearInterval(timer);
    expect([picture!.width, picture!.height]).toEqual([64, 64]);
    const elapsed = performance.now() - started - prepared;
    expect(ticks).toBeGreaterThan(elapsed / 10 / 4); // the loop went on turning
  });
});
