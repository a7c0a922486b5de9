import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Fit, isRefusal, LONGEST_SIDE, type PictureRefusal, PictureRedrawer } from '#infra/pictures';
import type { Logo } from './organisation-settings.js';

const MEGABYTE = 1024 * 1024;
/** Twice the height that a header has room for, and what 30 kB for a whole page leave over. */
const SMALL: Fit = { width: 320, height: 64, bytes: 8 * 1024 };
/** Sharp on paper at 8 cm, and light enough for each of a thousand PDFs to hold it. */
const LARGE: Fit = { width: 1_000, height: 500, bytes: 120 * 1024 };

/** What a form asks for: a new logo, with the size that reports get; none; the one there is; or what cannot be taken. */
export type LogoChoice =
  | { readonly kind: 'new'; readonly logo: Logo; readonly width: number; readonly height: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Takes an uploaded file as a logo, by drawing it again. */
@Injectable()
export class Logos implements OnModuleDestroy {
  private readonly redrawer = new PictureRedrawer();

  async take(bytes: Buffer): Promise<LogoChoice> {
    if (bytes.length > MEGABYTE) return refused('This file is larger than 1 MB. Choose a smaller one.');
    const drawn = await this.redrawer.redraw(bytes, [SMALL, LARGE]);
    if (isRefusal(drawn)) return refused(SENTENCES[drawn]);
    const [small, large] = drawn;
    if (!small || !large) throw new Error('two pictures were asked for');
    const { width, height } = large;
    return { kind: 'new', logo: { small: small.png, large: large.png }, width, height };
  }

  onModuleDestroy(): Promise<void> {
    return this.redrawer.close();
  }
}

const refused = (sentence: string): LogoChoice => ({ kind: 'refused', sentence });

const SENTENCES: Readonly<Record<PictureRefusal, string>> = {
  'not-a-picture': 'This file is neither a PNG nor a JPEG. SVG and other kinds are not taken.',
  broken: 'This picture is damaged or incomplete. Save it again as PNG, then choose that file.',
  'more-behind':
    'Something else is hidden behind the end of this picture. Save it again as PNG, then choose that file.',
  'too-many-pixels': `A side of this picture is longer than ${LONGEST_SIDE.toLocaleString('en-GB')} pixels. Make it smaller.`,
  colours: 'The colours of this picture are made for print. Save it as PNG, then choose that file.',
};
