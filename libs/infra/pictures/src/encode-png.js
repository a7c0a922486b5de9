/**
 * Writes pixels as a PNG with nothing in it but pixels. Plain JavaScript, because a thread loads it itself.
 * Source: W3C PNG, third edition: 5 (chunks), 9 (filters), 12.7 (which filter to choose).
 */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [TRUE_COLOUR, WITH_ALPHA] = [2, 6];

/** data: red, green, blue and alpha of each pixel, row by row. Alpha is left out where nothing shows through. */
export function encodePng({ data, width, height }) {
  const opaque = data.every((value, at) => at % 4 !== 3 || value === 255);
  const channels = opaque ? 3 : 4;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, opaque ? TRUE_COLOUR : WITH_ALPHA], 8);
  const rows = filtered(
    opaque ? data.filter((_, at) => at % 4 !== 3) : data,
    width * channels,
    height,
    channels,
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), framed.length - 4);
  return framed;
}

/** For each row the filter whose differences are smallest in sum: the rule of thumb of the standard. */
function filtered(data, length, height, channels) {
  const result = Buffer.alloc(height * (length + 1));
  const trial = Buffer.alloc(length);
  for (let y = 0; y < height; y++) {
    const at = y * length;
    let least = Infinity;
    for (const [filter, predict] of FILTERS.entries()) {
      let sum = 0;
      for (let x = 0; x < length; x++) {
        const left = x < channels ? 0 : data[at + x - channels];
        const up = y === 0 ? 0 : data[at + x - length];
        const corner = x < channels || y === 0 ? 0 : data[at + x - length - channels];
        const rest = (data[at + x] - predict(left, up, corner)) & 255;
        trial[x] = rest;
        sum += rest < 128 ? rest : 256 - rest;
      }
      if (sum >= least) continue;
      least = sum;
      result[y * (length + 1)] = filter;
      trial.copy(result, y * (length + 1) + 1);
    }
  }
  return result;
}

/** None, sub, up, average and Paeth, in the order of their numbers. */
const FILTERS = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  },
];
