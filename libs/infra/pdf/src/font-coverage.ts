/** Whether every font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/**
 * Reads which characters fonts can print, from their character maps.
 *
 * fonts   TrueType or OpenType files
 * throws  RangeError for a file without a Unicode map of format 4 or 12
 * source  OpenType 1.9, table "cmap"
 */
export function fontCoverage(fonts: readonly Uint8Array[]): Covers {
  const sets = fonts.map(codePointsOf);
  return (codePoint) => sets.every((set) => set.has(codePoint));
}

function codePointsOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const cmap = tableOffset(view, 'cmap');
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, found);
    if (format === 12) readGroups(view, at, found);
  }
  if (found.size === 0) throw new RangeError('The font has no Unicode character map.');
  return found;
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new RangeError(`The font has no table "${tag}".`);
}

/** Format 4: segments of the basic plane, each mapped by a shift or through an array of glyphs. */
function readSegments(view: DataView, at: number, found: Set<number>): void {
  const doubled = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [shifts, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [first, last] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    const offset = view.getUint16(offsets + segment);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + view.getUint16(shifts + segment)) & 0xffff
          : view.getUint16(offsets + segment + offset + (code - first) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

/** Format 12: groups over all planes. */
function readGroups(view: DataView, at: number, found: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const record = at + 16 + group * 12;
    const [first, last] = [view.getUint32(record), view.getUint32(record + 4)];
    for (let code = first; code <= last; code++)
      if (view.getUint32(record + 8) + (code - first) !== 0) found.add(code);
  }
}
