import { type DevelopmentLibrary, type Recommendation, type RoleContext } from '#domain/development';
import { type Reason, type ReleasedDocument } from '#domain/disclosure';
import { type Instrument, type Label } from '#domain/instrument';
import { joined } from './format-figures.js';
import { renderContent } from './render-content.js';
import { type SubjectFacts } from './subject-facts.js';
import { type Words } from './words/words.js';

/** Everything a section of the report is written from. */
export interface Reading {
  readonly release: ReleasedDocument;
  readonly instrument: Instrument;
  readonly library: DevelopmentLibrary;
  readonly facts: SubjectFacts;
  readonly words: Words;
  readonly context: RoleContext;
  readonly recommendation: Recommendation;
}

/** Why something is not shown, or was counted elsewhere. */
export type HiddenReason = Reason | 'merged' | 'omitted';

export function groupLabel({ instrument }: Reading, code: string): string {
  return instrument.raterGroups.find((group) => group.code === code)?.label ?? code;
}

/** What a view is called above its figures. */
export function viewLabel(reading: Reading, id: string): string {
  const { words } = reading;
  if (id === 'self') return words.you;
  if (id === 'all_others') return words.others;
  const groups = id.split('+').map((code) => groupLabel(reading, code));
  const [first = id, ...rest] = groups;
  return rest.length === 0 ? first : words.combined(joined([first, ...rest.map(words.inSentence)], words));
}

/** A reason in the instrument's words. */
export function reasonText(reading: Reading, reason: HiddenReason, mergedWith: string | null = null): string {
  const template = reading.instrument.disclosure?.reasons?.[reason];
  if (template === undefined) return reading.words.notShown;
  return renderContent(template, { k: reading.release.policy.k, mergedWith });
}

export function competencyName({ instrument }: Reading, code: string): string {
  return instrument.competencies.find((competency) => competency.code === code)?.name ?? code;
}

/** Label and meaning of a code in one of the instrument's lists; the code itself where it has none. */
export function labelOf(labels: readonly Label[] | undefined, code: string): string {
  return labels?.find((given) => given.code === code)?.label ?? code;
}

/** Labels of situations inside a sentence. */
export function situationNames({ instrument, words }: Reading, codes: readonly string[]): string {
  const labels = codes.map(
    (code) => instrument.situations?.find((given) => given.code === code)?.label ?? code,
  );
  return joined(labels.map(words.inSentence), words);
}

/** A sentence of the library by name, with its variables. */
export function blockText(
  { library }: Reading,
  name: string,
  variables: Readonly<Record<string, unknown>> = {},
): string {
  const template = library.narrativeBlocks[name];
  if (typeof template !== 'string') throw new RangeError(`The library has no sentence named ${name}.`);
  return renderContent(template, variables);
}
