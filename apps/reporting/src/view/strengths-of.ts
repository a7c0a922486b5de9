import { type Told } from './competencies-told.js';
import { entryOf, lineTerm, MOST_ENTRIES, namedExtremes } from './entry-of.js';
import { joined, oneDecimal } from './format-figures.js';
import { blockText, viewLabel, type Reading } from './reading.js';
import { type EntriesView } from './report-view.js';

const STRENGTHS = ['agreed_strength', 'hidden_strength', 'overestimated_strength'];

/** What others see often: shared, hidden and higher-rated strengths, by others' average. */
export function strengthsOf(
  reading: Reading,
  all: readonly Told[],
): EntriesView & { readonly told: readonly Told[] } {
  const { words } = reading;
  const { heading, intro } = words.strengths;
  const found = all
    .filter((told) => STRENGTHS.includes(told.position) || (told.alone && told.standing.level === 'leverage'))
    .sort((a, b) => (b.others?.mean ?? 0) - (a.others?.mean ?? 0));
  const told = found.slice(0, MOST_ENTRIES);
  return {
    id: 'strengths',
    heading,
    intro,
    made: null,
    told,
    entries: told.map((given) =>
      entryOf(reading, given, given.alone ? aloneText(reading, given) : null, [
        ...lineTerm(reading, given, given.narrative.topItem, words.strengths.line),
      ]),
    ),
    notes: notesOf(reading, all, found),
  };
}

function notesOf(reading: Reading, all: readonly Told[], found: readonly Told[]): string[] {
  const { words } = reading;
  const { strengths } = words;
  const further = found.slice(MOST_ENTRIES).map(({ name }) => words.inSentence(name));
  if (further.length > 0) return [strengths.further(joined(further, words))];
  if (found.length > 0) return [];
  const [best] = all
    .filter(({ others }) => others !== null)
    .sort((a, b) => (b.others?.mean ?? 0) - (a.others?.mean ?? 0));
  if (best) return [blockText(reading, 'relativeStrength', { competency: { name: best.name } })];
  const label = (view: string) => viewLabel(reading, view);
  return [strengths.open, ...namedExtremes(reading, 'highest', label, strengths.highest)];
}

function aloneText({ words }: Reading, { name, others }: Told): string {
  const mean = others ? oneDecimal(others.mean, words) : words.notShown;
  return words.strengths.alone(words.inSentence(name), mean, words.people(others?.n ?? 0));
}
