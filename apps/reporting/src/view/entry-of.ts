import { shownIn } from '#domain/disclosure';
import { comparedText, lineText, narrativeText, positionText, type Told } from './competencies-told.js';
import { oneDecimal } from './format-figures.js';
import { type Reading } from './reading.js';
import { type EntryView } from './report-view.js';
import { type TermView } from './term-view.js';

/** How many strengths, and how many gaps, are told at length. */
export const MOST_ENTRIES = 4;

/** One strength or gap: both views, what the library says, and what its section adds. */
export function entryOf(
  reading: Reading,
  told: Told,
  narrative: string | null,
  terms: readonly TermView[],
): EntryView {
  return {
    toDetail: reading.words.entries.toDetail(reading.words.inSentence(told.name)),
    detail: `competency-${told.competency.code}`,
    name: told.name,
    shape: told.shape,
    position: positionText(reading, told),
    difference: comparedText(reading, told),
    narrative: narrative ?? narrativeText(reading, told),
    terms,
  };
}

/** A line with what others gave it, and what the subject did. */
export function lineTerm(
  reading: Reading,
  { competency }: Told,
  code: string | null,
  term: string,
): TermView[] {
  const { words, release } = reading;
  const item = competency.items.find((given) => given.code === code);
  const cells = release.subject.items[item?.code ?? ''];
  const [others, self] = [shownIn(cells?.['all_others']), shownIn(cells?.['self'])];
  const number = (value: number) => oneDecimal(value, words);
  if (!item || !others) return [];
  const own = self ? number(self.mean) : null;
  return [{ term, text: words.entries.lineFigure(lineText(item) ?? item.code, number(others.mean), own) }];
}

/** Without an average of others: which competency each named view puts first, highest or lowest. */
export function namedExtremes(
  { release, instrument, words }: Reading,
  order: 'highest' | 'lowest',
  labelOf: (view: string) => string,
  sentence: (view: string, competency: string, mean: string) => string,
): string[] {
  const sign = order === 'highest' ? 1 : -1;
  return release.subject.views.flatMap((view) => {
    if (view.kind !== 'self' && view.kind !== 'attributed') return [];
    const [first] = instrument.competencies
      .flatMap(({ code, name = code }) => {
        const cell = shownIn(release.subject.competencies[code]?.[view.id]);
        return cell ? [{ name, mean: cell.mean }] : [];
      })
      .sort((a, b) => sign * (b.mean - a.mean));
    return first
      ? [sentence(labelOf(view.id), words.inSentence(first.name), oneDecimal(first.mean, words))]
      : [];
  });
}
