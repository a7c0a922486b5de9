/**
 * One worker thread that turns a checked file into pixels and draws them again. Plain JavaScript, because
 * Node loads it itself: the same file runs from the build and, in tests, from the sources.
 *
 * Decoders are WebAssembly: whatever a hostile file does to them happens in a memory of their own, in a
 * thread that is ended when it takes too long.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encodePng } from './encode-png.js';

/** What the decoders give back, and Node lacks. */
globalThis.ImageData ??= class ImageData {
  constructor(data, width, height) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
};
const { default: decodeJpeg, init: initJpeg } = await import('@jsquash/jpeg/decode.js');
const { default: decodePng, init: initPng } = await import('@jsquash/png/decode.js');

const find = createRequire(import.meta.url);
const load = (path) => WebAssembly.compile(readFileSync(find.resolve(path)));
await initJpeg(await load('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'), { printErr: () => undefined });
await initPng(await load('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));

/**
 * The picture as PNGs, one for each fit: { width, height, bytes } at most. Null if the file cannot be drawn
 * or is not as large as its header says.
 */
export default async function redraw({ kind, width, height, bytes, fits }) {
  let pixels;
  try {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    pixels = await (kind === 'png' ? decodePng(file) : decodeJpeg(file));
  } catch {
    return null;
  }
  if (pixels.width !== width || pixels.height !== height) return null;
  return fits.map((fit) => fitted(pixels, fit));
}

/** The largest PNG that keeps within a fit: smaller and smaller until it is light enough. */
function fitted(pixels, fit) {
  let scale = Math.min(1, fit.width / pixels.width, fit.height / pixels.height);
  for (;;) {
    const width = Math.max(1, Math.round(pixels.width * scale));
    const height = Math.max(1, Math.round(pixels.height * scale));
    const data = scale === 1 ? pixels.data : shrunk(pixels, width, height);
    const bytes = encodePng({ data, width, height });
    if (bytes.length <= fit.bytes || width * height === 1) return { width, height, bytes };
    scale *= 0.85;
  }
}

/** Each new pixel is the mean of the old ones that it covers, weighed by how much they cover and are seen. */
function shrunk({ data, width, height }, newWidth, newHeight) {
  const [columns, rows] = [coverage(width, newWidth), coverage(height, newHeight)];
  const result = new Uint8ClampedArray(newWidth * newHeight * 4);
  for (let y = 0; y < newHeight; y++)
    for (let x = 0; x < newWidth; x++) {
      let [red, green, blue, seen, all] = [0, 0, 0, 0, 0];
      for (const [row, tall] of rows[y])
        for (const [column, wide] of columns[x]) {
          const from = (row * width + column) * 4;
          const opaque = tall * wide * data[from + 3];
          red += opaque * data[from];
          green += opaque * data[from + 1];
          blue += opaque * data[from + 2];
          seen += opaque;
          all += tall * wide;
        }
      const to = (y * newWidth + x) * 4;
      if (seen > 0) result.set([red / seen, green / seen, blue / seen, seen / all], to);
    }
  return result;
}

/** For each new cell along one side: the old cells below it, and how much of each it covers. */
function coverage(length, newLength) {
  const ratio = length / newLength;
  return Array.from({ length: newLength }, (_, at) => {
    const [from, to] = [at * ratio, Math.min(length, (at + 1) * ratio)];
    const cells = [];
    for (let cell = Math.floor(from); cell < to; cell++)
      cells.push([cell, Math.min(to, cell + 1) - Math.max(from, cell)]);
    return cells;
  });
}
