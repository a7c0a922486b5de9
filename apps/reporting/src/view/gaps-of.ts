import { shownIn } from '#domain/disclosure';
import { narrativeText, type Told } from './competencies-told.js';
import { entryOf, lineTerm, MOST_ENTRIES, namedExtremes } from './entry-of.js';
import { joined, oneDecimal } from './format-figures.js';
import { viewLabel, type Reading } from './reading.js';
import { type EntriesView } from './report-view.js';

const GAPS = ['blind_spot', 'agreed_need', 'underestimated_need'];

/** Where views part or others see room to grow: by the size that the recommender gives a gap. */
export function gapsOf(
  reading: Reading,
  all: readonly Told[],
): EntriesView & { readonly told: readonly Told[] } {
  const { words } = reading;
  const { heading, intro } = words.gaps;
  const found = all
    .filter((told) => GAPS.includes(told.position) || (told.alone && told.standing.level === 'need'))
    .sort((a, b) => b.standing.gapSize - a.standing.gapSize);
  const told = found.slice(0, MOST_ENTRIES);
  return {
    id: 'gaps',
    heading,
    intro,
    made: words.entries.made,
    told,
    entries: told.map((given) => gapOf(reading, given)),
    notes: notesOf(reading, all, found),
  };
}

function gapOf(reading: Reading, told: Told) {
  const { words, library } = reading;
  const narrative = told.alone ? aloneText(reading, told) : narrativeText(reading, told);
  const term = told.position === 'blind_spot' ? words.gaps.widest : words.gaps.lowest;
  const question = library.followUpQuestions[told.competency.code];
  // Some narratives end with the very question.
  const asks = question && !narrative.includes(question) ? [question] : [];
  return entryOf(reading, told, narrative, [
    ...lineTerm(reading, told, told.narrative.lowItem, term),
    ...asks.map((text) => ({ term: words.gaps.question, text: words.quoted(text) })),
  ]);
}

function notesOf(reading: Reading, all: readonly Told[], found: readonly Told[]): string[] {
  const { words, release } = reading;
  const { gaps } = words;
  const further = found.slice(MOST_ENTRIES).map(({ name }) => words.inSentence(name));
  if (further.length > 0) return [gaps.further(joined(further, words))];
  if (found.length > 0) return [];
  const shown = all.some(({ competency }) =>
    shownIn(release.subject.competencies[competency.code]?.['all_others']),
  );
  if (shown) return [gaps.none, gaps.noneMore];
  const label = (view: string) => viewLabel(reading, view);
  return [gaps.open, ...namedExtremes(reading, 'lowest', label, gaps.lowestOf)];
}

function aloneText({ words }: Reading, { name, others }: Told): string {
  const mean = others ? oneDecimal(others.mean, words) : words.notShown;
  return words.gaps.alone(words.inSentence(name), mean, words.people(others?.n ?? 0));
}
