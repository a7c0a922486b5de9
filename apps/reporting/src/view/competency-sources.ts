import { shownIn, type ReleasedView } from '#domain/disclosure';
import { type Told } from './competencies-told.js';
import { oneDecimal, percent } from './format-figures.js';
import { viewLabel, type Reading } from './reading.js';
import { sourceOf } from './rules.js';
import { type TermView } from './term-view.js';

/** How the averages of a competency were made, by column, and how sure they are. */
export function competencySources(
  reading: Reading,
  told: Told,
  views: readonly Extract<ReleasedView, { n: number }>[],
): readonly TermView[] {
  const { release, words } = reading;
  const { sources } = words;
  const { subject } = release;
  const { code, items } = told.competency;
  const columns = views.flatMap(({ id }) => {
    const figures = shownIn(subject.competencies[code]?.[id]);
    if (!figures) return [];
    const shown = items.filter((item) => shownIn(subject.items[item.code]?.[id]) !== null).length;
    const lines = sources.lines(shown);
    if (id === 'self') return [sourceOf(words, words.you, sources.own(lines), 'lines', 'competencies')];
    const text = sources.mean(lines, words.people(figures.n));
    const rules =
      id === 'all_others'
        ? (['lines', 'competencies', 'others'] as const)
        : (['lines', 'competencies'] as const);
    return [sourceOf(words, viewLabel(reading, id), text, ...rules)];
  });
  const development = shownIn(subject.development[code]);
  const { others } = told;
  if (!others || !development) return columns;
  const share = percent(development.notObserved, words);
  const picture = sources.certaintyMade(words.people(others.n), share);
  return [...columns, sourceOf(words, sources.certainty, picture, 'certainty')];
}

/** How the figures were made that stand beside every competency's averages. */
export function detailSources({ release, words }: Reading): readonly TermView[] {
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
