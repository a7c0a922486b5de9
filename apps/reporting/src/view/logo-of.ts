import { type Brand } from './subject-facts.js';
import { type CoverView } from './report-view.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_BYTES = 262_144; // it goes into every report of the organisation

/**
 * The organisation's logo for print, inside an SVG of ours, so that it takes no more room than is meant.
 *
 * returns  null without one, and for anything that is no PNG of a sensible size
 * source   PNG (third edition), 5.2 signature and 11.2.1 IHDR: width and height stand at bytes 16 and 20
 */
export function logoOf(brand: Brand | null): CoverView['logo'] {
  const png = brand?.logo;
  if (!brand || !png || png.length < 33 || png.length > MOST_BYTES) return null;
  if (SIGNATURE.some((byte, place) => png[place] !== byte)) return null;
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  if (width < 1 || height < 1 || width > 4000 || height > 4000) return null;
  const data = Buffer.from(png.buffer, png.byteOffset, png.byteLength).toString('base64');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${data}"/></svg>`,
    alternative: brand.organisation,
  };
}
