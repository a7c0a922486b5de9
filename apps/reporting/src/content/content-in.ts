import { type DevelopmentLibrary } from '#domain/development';
import { outlineOf, type Instrument } from '#domain/instrument';
import { wordsFor } from '../view/words/words-for.js';
import { type Words } from '../view/words/words.js';
import { libraryFor } from './library-for.js';
import { libraryIn } from './library-in.js';
import { TRANSLATIONS } from './translations.js';

/** All that a report is worded in, in one language. */
export interface Content {
  readonly instrument: Instrument;
  readonly library: DevelopmentLibrary;
  readonly words: Words;
}

/**
 * A frozen instrument, the library and the report's own words in a reader's language.
 *
 * language    as people have it: "de", "de-AT", "en-GB"; one that the product does not speak is read as English
 * instrument  as the release froze it; where it has no translation it stays, and all else follows its locale
 */
export function contentIn(language: string, instrument: Instrument): Content {
  const wanted = wordsFor(language);
  const own = instrument.locale === undefined ? wanted : wordsFor(instrument.locale);
  const translated = own === wanted ? instrument : translationOf(instrument, wanted);
  const words = translated ? wanted : own;
  return {
    instrument: translated ?? instrument,
    library: libraryFor(instrument, libraryIn(words.locale)),
    words,
  };
}

/** The same version in other words. One that asks in another order is not the same, whatever its number. */
function translationOf(instrument: Instrument, { locale }: Words): Instrument | null {
  const { id, version } = instrument;
  const found = TRANSLATIONS.find(
    (given) => given.locale === locale && given.instrument.id === id && given.instrument.version === version,
  );
  const same = found && JSON.stringify(outlineOf(found.instrument)) === JSON.stringify(outlineOf(instrument));
  return found && same ? found.instrument : null;
}
