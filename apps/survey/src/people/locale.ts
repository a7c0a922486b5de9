import { IANAZone } from 'luxon';

/** What a person has who names no language and no zone of their own. */
export const USUAL = { language: 'en-GB', timeZone: 'Europe/London' } as const;

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The language code in its usual spelling, or null if there is no such language. */
export function languageOf(text: string): string | null {
  try {
    const code = Intl.getCanonicalLocales(text.replace('_', '-'))[0] ?? '';
    if (code === 'en') return USUAL.language;
    return NAMES.of(code) === undefined ? null : code;
  } catch {
    return null; // not even the form of a language code
  }
}

export const isTimeZone = (text: string): boolean => IANAZone.isValidZone(text);
