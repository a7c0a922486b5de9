import { type CycleResponses, halfRule, SCALE_POINTS, type SubjectTally } from '#domain/scoring';
import { type Cell, shownIn, suppressed } from './cell.js';
import {
  type DisclosedView,
  type Figure,
  isShown,
  type ItemColumns,
  type ViewItems,
  type ViewRoster,
} from './disclosed-subject.js';
import { type ReleasePolicy } from './release-policy.js';

/** The answers about one subject. */
export interface SubjectAnswers {
  readonly responses: CycleResponses;
  readonly tally: SubjectTally;
  /** Item cells, as block/item, whose distribution stays as it was first released: not shown anew. */
  readonly withheldCounts: ReadonlySet<string> | undefined;
  /** Groups of each block as first released; formed anew at the first release. */
  readonly structure: readonly (readonly string[])[] | undefined;
}

/** A run of items: those of a competency. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** Counts the distinct raters of a view with an answer that entered a roll-up over some items. */
export type CountRaters = (ranges: readonly ItemRange[]) => number;

/** Items of self, an attributed group or a block; only a block has thresholds. */
export const viewItems = (policy: ReleasePolicy, answers: SubjectAnswers, view: ViewRoster): ViewItems => ({
  ...view,
  items: itemColumns(policy, answers, view),
});

/** The same with its roll-ups. */
export const viewFigures = (
  policy: ReleasePolicy,
  answers: SubjectAnswers,
  view: ViewItems,
): DisclosedView => ({
  ...view,
  ...rollUps(policy, view.items, (of) => ratersBehind(answers, view, view.items, of)),
});

function itemColumns(
  { outline, rules }: ReleasePolicy,
  answers: SubjectAnswers,
  view: ViewRoster,
): ItemColumns {
  const { tally, withheldCounts } = answers;
  const items = outline.items.length;
  const block = view.kind === 'block';
  const fewest = block ? rules.k : 1;
  const columns = emptyColumns(items, pooledCounts(tally, view.members, items));
  for (let item = 0; item < items; item++) {
    let n = 0;
    let sum = 0;
    for (const group of view.members) {
      n += tally.n[group * items + item]!;
      sum += tally.sum[group * items + item]!;
    }
    if (n < fewest) continue;
    columns.n[item] = n;
    columns.sum[item] = sum;
    columns.mean[item] = sum / n;
    const withheld = withheldCounts?.has(`${view.id}/${outline.items[item]}`) ?? false;
    columns.counted[item] = block && n >= rules.kDistribution && !withheld;
  }
  return columns;
}

/** Columns in which nothing is shown. */
export const emptyColumns = (items: number, counts: Uint32Array): ItemColumns => ({
  n: new Array<number>(items).fill(0),
  sum: new Array<number>(items).fill(0),
  mean: new Array<number>(items).fill(NaN),
  counts,
  counted: new Array<boolean>(items).fill(false),
});

/** Distributions of several groups together; of one group, a window on the tally. */
function pooledCounts({ counts }: SubjectTally, members: readonly number[], items: number): Uint32Array {
  const width = items * SCALE_POINTS;
  if (members.length === 1) return counts.subarray(members[0]! * width, (members[0]! + 1) * width);
  const pooled = new Uint32Array(width);
  for (const group of members)
    for (let at = 0, from = group * width; at < width; at++, from++) pooled[at]! += counts[from]!;
  return pooled;
}

/**
 * Competency = mean of shown item means, domain = mean of shown competencies, each with equal weights and
 * by the half rule: functions of shown figures alone (closure), so they reveal nothing those do not.
 */
export function rollUps(
  { outline }: ReleasePolicy,
  items: ItemColumns,
  raters: CountRaters,
): Pick<DisclosedView, 'competencies' | 'domains'> {
  const competencies = outline.competencies.map((range): Cell<Figure> => {
    let shown = 0;
    let sum = 0;
    for (let item = range.from; item < range.to; item++) {
      if (!isShown(items, item)) continue;
      shown++;
      sum += items.mean[item]!;
    }
    if (!halfRule(shown, range.to - range.from)) return suppressed('few_items');
    return { n: raters([range]), mean: sum / shown };
  });
  const domains = outline.domains.map((domain): Cell<Figure> => {
    const shown = domain.competencies.filter((c) => shownIn(competencies[c]));
    if (!halfRule(shown.length, domain.competencies.length)) return suppressed('few_items');
    const sum = shown.reduce((total, c) => total + shownIn(competencies[c])!.mean, 0);
    return { n: raters(shown.map((c) => outline.competencies[c]!)), mean: sum / shown.length };
  });
  return { competencies, domains };
}

/**
 * Distinct raters of a view with an answer to an item that is shown in it and in the roll-up's own items.
 * Where all contributors answered one such item there is nothing to count.
 */
export function ratersBehind(
  { responses, tally }: SubjectAnswers,
  { members, items, n }: ViewItems,
  entered: ItemColumns,
  ranges: readonly ItemRange[],
): number {
  const shown = items.n;
  const total = entered.n;
  for (const { from, to } of ranges)
    for (let item = from; item < to; item++) if (shown[item] === n && total[item]! > 0) return n;

  let raters = 0;
  for (const group of members)
    for (let at = tally.start[group]!; at < tally.start[group + 1]!; at++)
      if (answeredAny(responses.ratings, tally.rows[at]! * shown.length, ranges, shown, total)) raters++;
  return raters;
}

function answeredAny(
  ratings: Int8Array,
  at: number,
  ranges: readonly ItemRange[],
  shown: readonly number[],
  total: readonly number[],
): boolean {
  for (const { from, to } of ranges)
    for (let item = from; item < to; item++)
      if (ratings[at + item]! > 0 && shown[item]! > 0 && total[item]! > 0) return true;
  return false;
}
