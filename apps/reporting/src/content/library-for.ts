import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';

/** The codes under which the library that ships with the product speaks of leadership and management. */
const [LEADERSHIP, MANAGEMENT] = ['L', 'M'] as const;

/** The library with its words for the two domains under the codes of an instrument, whoever made that. */
export function libraryFor({ domains }: Instrument, library: DevelopmentLibrary): DevelopmentLibrary {
  const [leadership, management] = domains;
  if (!leadership || !management) throw new RangeError('An instrument has two domains.');
  const narratives = Object.entries(library.narratives).map(([key, byDomain]) => [
    key,
    { [leadership.code]: byDomain[LEADERSHIP] ?? [], [management.code]: byDomain[MANAGEMENT] ?? [] },
  ]);
  return {
    ...library,
    narratives: Object.fromEntries(narratives) as DevelopmentLibrary['narratives'],
  };
}
