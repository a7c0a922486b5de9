import { type ByView, type Cell, isSuppressed, type Reason, type ReleasedSubject } from '#domain/disclosure';
import type { TableCell, TableRow } from './table.js';

export const FIGURE_HEADS = ['subject_id', 'level', 'code', 'view', 'statistic', 'value', 'reason', 'n'];
export const NOT_SHOWN = 'not_shown';

/** Every released figure of one subject, a row each, in the order of the release. Words that people wrote are none. */
export function figureRows(subjectId: string, subject: ReleasedSubject): TableRow[] {
  return [
    ...viewRows(subject),
    ...levelRows('item', subject.items),
    ...subject.notObservable.map((code) => row('item', code, 'all_others', 'not_observable', 'true')),
    ...levelRows('competency', subject.competencies),
    ...levelRows('domain', subject.domains),
    ...balanceRows(subject),
    ...positionRows(subject),
    ...developmentRows(subject),
    ...trendRows(subject),
  ].map((given) => [subjectId, ...given]);
}

type Row = readonly TableCell[];

/** Whatever a shown cell of any level holds. */
interface Figures {
  readonly n: number;
  readonly mean: number;
  readonly gap?: number | null;
  readonly interval?: readonly [number, number];
  readonly agreement?: string | null;
  readonly counts?: readonly number[] | null;
}

const row = (
  level: string,
  code: string,
  view: string,
  statistic: string,
  value: TableCell,
  n: number | '' = '',
): Row => [level, code, view, statistic, value, '', n];

const hiddenRow = (level: string, code: string, view: string, statistic: string, reason: string): Row => [
  level,
  code,
  view,
  statistic,
  NOT_SHOWN,
  reason,
  '',
];

const levelRows = (level: string, table: ByView<Figures>): Row[] =>
  Object.entries(table).flatMap(([code, views]) =>
    Object.entries(views).flatMap(([view, cell]) => cellRows(level, code, view, cell)),
  );

function cellRows(level: string, code: string, view: string, cell: Cell<Figures>): Row[] {
  if (isSuppressed(cell)) return [hiddenRow(level, code, view, 'mean', cell.suppressed)];
  const { n, mean, gap, interval, agreement, counts } = cell;
  const say = (statistic: string, value: TableCell) => row(level, code, view, statistic, value, n);
  const rows = [say('mean', { decimal: mean })];
  if (gap === null) rows.push(hiddenRow(level, code, view, 'gap', 'no_answer' satisfies Reason));
  else if (gap !== undefined) rows.push(say('gap', { decimal: gap }));
  if (interval) {
    rows.push(say('interval_low', { decimal: interval[0] }), say('interval_high', { decimal: interval[1] }));
  }
  if (agreement) rows.push(say('agreement', agreement));
  counts?.forEach((count, at) => rows.push(say(`count_${at + 1}`, count)));
  return rows;
}

/** Who stands behind each view, and where the other groups went. */
const viewRows = ({ views, notShown }: ReleasedSubject): Row[] => [
  ...views.map((view) =>
    'n' in view
      ? row('view', '', view.id, 'people', view.n)
      : hiddenRow('view', '', view.id, 'people', view.suppressed),
  ),
  ...notShown.map((group) =>
    hiddenRow('group', group.group, group.reason === 'merged' ? group.into : '', 'people', group.reason),
  ),
];

const balanceRows = ({ balance }: ReleasedSubject): Row[] => [
  ...Object.entries(balance.views).flatMap(([view, cell]) => cellRows('balance', '', view, cell)),
  ...(balance.reading ? [row('balance', '', 'all_others', 'reading', balance.reading)] : []),
];

const positionRows = ({ positions }: ReleasedSubject): Row[] =>
  Object.entries(positions).flatMap(([code, { position, note, confidence }]) => [
    row('position', code, 'all_others', 'position', position),
    ...(note ? [row('position', code, 'all_others', 'note', note)] : []),
    ...(confidence ? [row('position', code, 'all_others', 'confidence', confidence)] : []),
  ]);

const developmentRows = ({ development }: ReleasedSubject): Row[] =>
  Object.entries(development).flatMap(([code, cell]) => {
    if (isSuppressed(cell))
      return [hiddenRow('development', code, 'all_others', 'certainty', cell.suppressed)];
    return Object.entries(cell).map(([statistic, value]: [string, string | number]) =>
      row(
        ...(['development', code, 'all_others', snake(statistic)] as const),
        typeof value === 'number' ? { decimal: value } : value,
      ),
    );
  });

const trendRows = ({ trend }: ReleasedSubject): Row[] =>
  trend === null
    ? []
    : (['competencies', 'domains'] as const).flatMap((level) =>
        Object.entries(trend[level]).flatMap(([code, views]) =>
          Object.entries(views).flatMap(([view, cell]) => {
            const place = [`trend_${level === 'domains' ? 'domain' : 'competency'}`, code, view] as const;
            if (isSuppressed(cell)) return [hiddenRow(...place, 'change', cell.suppressed)];
            const change = row(...place, 'change', { decimal: cell.change });
            return cell.reliable === null
              ? [change]
              : [change, row(...place, 'reliable', String(cell.reliable))];
          }),
        ),
      );

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
