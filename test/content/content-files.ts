import { readFileSync } from 'node:fs';
import type { DevelopmentLibrary } from '#domain/development';
import type { Instrument } from '#domain/instrument';

/** The languages in which content ships; the first is the original. */
export const LANGUAGES = ['en-GB', 'de-DE'] as const;
export type Language = (typeof LANGUAGES)[number];

const read = (name: string, language: Language): unknown =>
  JSON.parse(readFileSync(`content/${name}${language === 'en-GB' ? '' : `.${language}`}.json`, 'utf8'));

const FILES = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    { instrument: read('instrument', language), development: read('development', language) },
  ]),
) as Record<Language, { instrument: unknown; development: unknown }>;

export const instrumentIn = (language: Language) => FILES[language].instrument as Instrument;
export const libraryIn = (language: Language) => FILES[language].development as DevelopmentLibrary;

/** One value of a content file, under a key of codes: `instrument.competencies.VIS.items.VIS1.others`. */
export interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

export const leavesIn = (language: Language): readonly Leaf[] => leavesOf(FILES[language], '');

export function leavesOf(value: unknown, key: string): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  return Object.entries(value).flatMap(([place, part]: [string, unknown]) =>
    leavesOf(part, key === '' ? nameOf(place, part) : `${key}.${nameOf(place, part)}`),
  );
}

/** Lists of coded things are addressed by code, others by place. */
function nameOf(place: string, part: unknown): string {
  if (typeof part !== 'object' || part === null || !/^\d+$/.test(place)) return place;
  const { code, id } = part as { code?: string; id?: string };
  return code ?? id ?? place;
}
