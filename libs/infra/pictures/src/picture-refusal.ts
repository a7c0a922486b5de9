/**
 * Why a file is not taken as a picture, as a code for whoever words it.
 *
 * not-a-picture   it does not begin as a PNG or a JPEG does, whatever its name says
 * broken          it ends too early, or its parts do not fit together
 * more-behind     something follows its end: it is another kind of file as well
 * too-many-pixels a side is longer than we draw
 * colours         a kind of colours that screens do not have, as for print
 */
export type PictureRefusal = 'not-a-picture' | 'broken' | 'more-behind' | 'too-many-pixels' | 'colours';

export const isRefusal = (result: unknown): result is PictureRefusal => typeof result === 'string';

/** Longest side that is drawn, in pixels. Decoded, that is 16 MB. */
export const LONGEST_SIDE = 2_000;

/** A file that keeps the rules of its kind, reduced to the parts that its pixels need. */
export interface Checked {
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}
