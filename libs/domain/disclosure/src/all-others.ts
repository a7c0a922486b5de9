import { SCALE_POINTS } from '#domain/scoring';
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
import {
  type CountRaters,
  emptyColumns,
  ratersBehind,
  rollUps,
  type SubjectAnswers,
  viewFigures,
} from './view-figures.js';

/**
 * All others: attributed raters and every block whose item cell is shown, pooled, self never. Null without
 * a block. An item needs at least one block, for attributed values alone are known already.
 *
 * Option `mean_of_groups`: at each level the plain mean of the views shown there.
 */
export function allOthersFigures(
  policy: ReleasePolicy,
  answers: SubjectAnswers,
  views: readonly ViewItems[],
): DisclosedView | null {
  const others = views.filter(({ kind }) => kind !== 'self');
  if (!others.some(isBlock)) return null;
  const members = others.flatMap((view) => view.members).sort((a, b) => a - b);
  const roster: ViewRoster = {
    id: 'all_others',
    kind: 'composite',
    groups: members.map((group) => policy.outline.groups[group]!.code),
    members,
    n: others.reduce((sum, { n }) => sum + n, 0),
  };
  const items = pooledItems(policy, others);
  if (policy.rules.allOthers === 'mean_of_groups')
    return {
      ...roster,
      items,
      ...meansOfViews(
        policy,
        answers,
        others.map((view) => viewFigures(policy, answers, view)),
      ),
    };
  const raters: CountRaters = (of) => sumOver(others, (view) => ratersBehind(answers, view, items, of));
  return { ...roster, items, ...rollUps(policy, items, raters) };
}

function pooledItems({ outline, rules }: ReleasePolicy, others: readonly ViewItems[]): ItemColumns {
  const width = outline.items.length * SCALE_POINTS;
  const total = emptyColumns(outline.items.length, new Uint32Array(width));
  for (let item = 0; item < outline.items.length; item++) {
    let blocks = 0;
    let counted = true;
    let means = 0;
    let shown = 0;
    for (const { kind, items } of others) {
      if (!isShown(items, item)) continue;
      shown++;
      means += items.mean[item]!;
      total.n[item]! += items.n[item]!;
      total.sum[item]! += items.sum[item]!;
      for (let at = item * SCALE_POINTS; at < (item + 1) * SCALE_POINTS; at++)
        total.counts[at]! += items.counts[at]!;
      if (kind !== 'block') continue;
      blocks++;
      counted &&= items.counted[item]!;
    }
    if (blocks === 0) {
      total.n[item] = total.sum[item] = 0;
    } else {
      total.mean[item] = rules.allOthers === 'pooled' ? total.sum[item]! / total.n[item]! : means / shown;
      total.counted[item] = counted;
    }
  }
  return total;
}

/** Each level from the views shown at that level, at least one of them a block's. */
function meansOfViews(
  policy: ReleasePolicy,
  answers: SubjectAnswers,
  others: readonly DisclosedView[],
): Pick<DisclosedView, 'competencies' | 'domains'> {
  const { competencies, domains } = policy.outline;
  const meanOfViews = (
    cellOf: (view: DisclosedView) => Cell<Figure>,
    behind: (view: DisclosedView) => readonly number[],
  ): Cell<Figure> => {
    const shown = others.filter((view) => shownIn(cellOf(view)));
    if (!shown.some(isBlock)) return suppressed('few_items');
    const ranges = (view: DisclosedView) => behind(view).map((c) => competencies[c]!);
    return {
      n: sumOver(shown, (view) => ratersBehind(answers, view, view.items, ranges(view))),
      mean: sumOver(shown, (view) => shownIn(cellOf(view))!.mean) / shown.length,
    };
  };
  return {
    competencies: competencies.map((_, c) =>
      meanOfViews(
        (view) => view.competencies[c]!,
        () => [c],
      ),
    ),
    domains: domains.map((domain, d) =>
      meanOfViews(
        (view) => view.domains[d]!,
        (view) => domain.competencies.filter((c) => shownIn(view.competencies[c])),
      ),
    ),
  };
}

const isBlock = ({ kind }: ViewRoster): boolean => kind === 'block';

const sumOver = <View>(views: readonly View[], of: (view: View) => number): number =>
  views.reduce((sum, view) => sum + of(view), 0); // views share no rater
