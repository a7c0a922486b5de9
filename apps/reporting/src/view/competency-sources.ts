import { shownIn, type ReleasedView } from '#domain/disclosure';
import { type Told } from './competencies-told.js';
import { oneDecimal } from './format-figures.js';
import { viewLabel, type Reading } from './reading.js';
import { sourceOf } from './rules.js';
import { type SourceView } from './source-view.js';

/** The averages that rest on fewer lines than the caption of their table says, by column. */
export function competencySources(
  reading: Reading,
  { competency }: Told,
  views: readonly Extract<ReleasedView, { n: number }>[],
): readonly SourceView[] {
  const { words } = reading;
  const { subject } = reading.release;
  const { sources } = words;
  const { code, items } = competency;
  return views.flatMap(({ id }) => {
    const lines = items.filter((item) => shownIn(subject.items[item.code]?.[id])).length;
    if (!shownIn(subject.competencies[code]?.[id]) || lines === items.length) return [];
    const text = sources.mean(sources.lines(lines));
    return [sourceOf(words, viewLabel(reading, id), text, 'lines', 'competencies')];
  });
}

/** How the figures were made that stand beside every competency's averages. */
export function detailSources({ release, words }: Reading): readonly SourceView[] {
  const { sources } = words;
  const { views, trend } = release.subject;
  const has = (id: string) => views.some((view) => view.id === id && 'n' in view);
  const sigma = oneDecimal(release.sigma.w, words);
  return [
    ...(has('self') ? [sourceOf(words, sources.brackets, sources.bracketsMade, 'differences')] : []),
    ...(has('all_others')
      ? [
          sourceOf(words, sources.range, sources.rangeMade(sigma), 'range'),
          sourceOf(words, sources.position, sources.positionMade, 'differences', 'positions'),
        ]
      : []),
    ...(trend ? [sourceOf(words, sources.last, sources.lastMade, 'range')] : []),
  ];
}
