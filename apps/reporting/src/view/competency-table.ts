import { strip } from '#domain/charts';
import { shownIn, type ItemFigures, type ReleasedView } from '#domain/disclosure';
import { type Told } from './competencies-told.js';
import { competencySources } from './competency-sources.js';
import { rangeText } from './difference-text.js';
import { oneDecimal, signed } from './format-figures.js';
import { reasonText, viewLabel, type Reading } from './reading.js';
import { tableCells, type TableCells } from './table-cells.js';
import { type HeadView, type TableView } from './table-view.js';
import { plainHead, tableViewOf, type LooseCell, type LooseRow } from './table-view-of.js';

type ShownView = Extract<ReleasedView, { n: number }>;

/** One column per view that exists: the average of the competency, what it was last time, and its lines. */
export function competencyTable(reading: Reading, told: Told): TableView {
  const { release, words } = reading;
  const { competency, name } = told;
  const { code, items } = competency;
  const cells = tableCells(reading);
  const views = viewsInOrder(reading);
  const gap = (figures: { readonly gap?: number | null }) =>
    figures.gap == null ? null : words.detail.bracketed(signed(figures.gap, words));
  const averages: LooseRow = {
    header: words.detail.lines(items.length),
    strong: true,
    cells: views.map(({ id }) =>
      cells.mean(release.subject.competencies[code]?.[id], {
        detail: gap,
        below: ({ interval }) => (interval ? rangeText(interval, words) : null),
      }),
    ),
  };
  const lines = items.map((item): LooseRow => ({
    header: item.others ?? item.code,
    strong: false,
    cells: views.map((view) => {
      const figures = release.subject.items[item.code]?.[view.id];
      return { ...cells.mean(figures, { detail: gap }), strip: stripOf(reading, view, shownIn(figures)) };
    }),
  }));
  const others = views.some(({ id }) => id === 'all_others');
  const hidden = { term: words.detail.othersTerm, text: reasonText(reading, 'below_threshold') };
  return tableViewOf({
    caption: words.detail.caption(name, words.sources.lines(items.length)),
    columns: [plainHead(words.detail.column), ...views.map((view) => headOf(reading, code, view))],
    rows: [averages, ...lastTime(reading, code, views, cells), ...lines],
    notes: [...(others ? [] : [hidden]), ...cells.notes()],
    sources: competencySources(reading, told, views),
  });
}

/** Self, all others, then each view by itself. */
function viewsInOrder({ release }: Reading): readonly ShownView[] {
  const views = release.subject.views.flatMap((view) => ('n' in view ? [view] : []));
  const place = ({ id }: ShownView) => (id === 'self' ? 0 : id === 'all_others' ? 1 : 2);
  return views.toSorted((a, b) => place(a) - place(b));
}

function headOf(reading: Reading, code: string, { id }: ShownView): HeadView {
  const figures = shownIn(reading.release.subject.competencies[code]?.[id]);
  const label = viewLabel(reading, id);
  return {
    label,
    width: id === 'self' ? 'narrow' : label.length > 10 ? 'wide' : 'usual',
    below: figures && id !== 'self' ? unbroken(reading.words.people(figures.n)) : null,
  };
}

/** A number and its noun stay on one line. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** How many gave each answer: of blocks alone, and only where the release has the counts. */
function stripOf(reading: Reading, view: ShownView, figures: ItemFigures | null): LooseCell['strip'] {
  const counts = view.kind === 'block' ? figures?.counts : null;
  if (!counts) return null;
  const alternative = reading.words.detail.strip(viewLabel(reading, view.id), counts.join(', '));
  return { svg: strip({ counts, alternative }), alternative };
}

/** The figures of the earlier round and the change since, where both may be shown. No row without such a round. */
function lastTime(
  { release, facts, words }: Reading,
  code: string,
  views: readonly ShownView[],
  cells: TableCells,
): LooseRow[] {
  const { trend } = release.subject;
  if (!trend) return [];
  const { detail } = words;
  const title = facts.earlier?.title ?? trend.since;
  return [
    {
      header: detail.last(title),
      strong: false,
      cells: views.map(({ id }) => {
        const before = shownIn(facts.earlier?.competencies[code]?.[id]);
        return cells.shown(
          trend.competencies[code]?.[id] ?? { suppressed: 'not_in_both' },
          ({ change }) => (before ? oneDecimal(before.mean, words) : detail.since(signed(change, words))),
          {
            detail: ({ change }) => (before ? detail.bracketed(signed(change, words)) : null),
            below: ({ reliable }) => (reliable === null ? null : reliable ? detail.reliable : detail.chance),
          },
        );
      }),
    },
  ];
}
