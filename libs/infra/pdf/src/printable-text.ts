import type { Covers } from './font-coverage.js';

/** Stands for what no font here can print, in English; runs of it are written once. */
export const UNPRINTABLE = '[character]';

// Controls but tab and line feed; marks that change the direction; invisible joiners; lone surrogates.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;
/** What every font here has: most texts are nothing else, and need no closer look. */
const PLAIN = /^[\n\t\x20-\x7e]*$/;
/** How JSON writes controls and lone surrogates. */
const ESCAPED = /\\[bfru]/;
const NOT_PLAIN = /[^\x20-\x7e]+/g;
/** What may be taken out or joined with its neighbours. */
const UNSURE = /\p{M}|\p{C}|\p{Zl}|\p{Zp}/u;
const MARKS = /(\p{M}{2})\p{M}+/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The same data with each string made printable; object keys stay as they are. */
export function printableData(data: unknown, covers: Covers, mark = UNPRINTABLE): unknown {
  if (typeof data === 'string') return printableText(data, covers, mark);
  if (Array.isArray(data)) return data.map((value) => printableData(value, covers, mark));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, printableData(value, covers, mark)]),
  );
}

/**
 * Whether data, as JSON, has nothing that `printableData` would change. Nearly all documents are like that,
 * and looking through one string costs a tenth of making them anew. May say no without need, never yes.
 */
export function isPrintable(json: string, covers: Covers): boolean {
  if (ESCAPED.test(json)) return false;
  const others = new Set(json.match(NOT_PLAIN));
  return [...others].every(
    (run) => !UNSURE.test(run) && run === run.normalize('NFC') && isCovered(run, covers),
  );
}

/**
 * Text as a PDF may hold it: without control and direction characters, with at most two combining marks
 * on a letter, and with a mark ("[character]") for what the fonts lack, since one such glyph stops a PDF/UA export.
 */
export function printableText(text: string, covers: Covers, mark = UNPRINTABLE): string {
  if (PLAIN.test(text)) return text;
  const clean = text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC').replace(MARKS, '$1');
  if (isCovered(clean, covers)) return clean;
  let printed = '';
  for (const { segment } of graphemes.segment(clean))
    if (isCovered(segment, covers)) printed += segment;
    else if (!printed.endsWith(mark)) printed += mark;
  return printed;
}

function isCovered(text: string, covers: Covers): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code !== 0x0a && code !== 0x09 && !covers(code)) return false;
  }
  return true;
}
