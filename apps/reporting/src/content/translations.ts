import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { InstrumentFile } from '#contracts';
import type { DevelopmentLibrary } from '#domain/development';
import type { Instrument } from '#domain/instrument';

/** The questionnaire and the development library that ship with the product, in one more language. */
export interface Translation {
  readonly locale: string;
  readonly instrument: Instrument;
  readonly library: DevelopmentLibrary;
}

const resolve = createRequire(import.meta.url).resolve;
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(`#content/${name}.json`), 'utf8'));

/** Every language but the original. A file holds the same codes and rules as the original and other texts;
 *  a build checks it, and it is trusted here. */
export const TRANSLATIONS: readonly Translation[] = ['de-DE'].map((locale) => ({
  locale,
  instrument: InstrumentFile.parse(read(`instrument.${locale}`)),
  library: read(`development.${locale}`) as DevelopmentLibrary,
}));
