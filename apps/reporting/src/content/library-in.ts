import { type DevelopmentLibrary } from '#domain/development';
import { DEVELOPMENT_LIBRARY } from '../reports/development-library.js';
import { wordsFor } from '../view/words/words-for.js';
import { TRANSLATIONS } from './translations.js';

/** The development library in a reader's language; in English where the product does not speak it. */
export function libraryIn(language: string): DevelopmentLibrary {
  const { locale } = wordsFor(language);
  return TRANSLATIONS.find((given) => given.locale === locale)?.library ?? DEVELOPMENT_LIBRARY;
}
