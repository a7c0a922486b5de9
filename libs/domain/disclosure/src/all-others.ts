import { meanOf } from '#domain/scoring';
import { type Cell, shownIn, suppressed } from './cell.js';
import { type ReleasePolicy } from './release-policy.js';
import { type Figure, type ItemFigure, type ViewFigures } from './subject-figures.js';
import { groupIndices, pooledItem, ratersBehind, rollUps, type SubjectAnswers } from './view-figures.js';

/**
 * All others: attributed raters and every block whose item cell is shown, pooled, self never. Null without
 * a block. An item needs at least one block, for attributed values alone are known already.
 *
 * Option `mean_of_groups`: at each level the plain mean of the views shown there.
 */
export function allOthersFigures(
  policy: ReleasePolicy,
  answers: SubjectAnswers,
  views: readonly ViewFigures[],
): ViewFigures | null {
  const others = views.filter(({ kind }) => kind !== 'self');
  if (!others.some(({ kind }) => kind === 'block')) return null;
  const groups = policy.outline.groups.map(({ code }) => code);
  const roster = {
    id: 'all_others',
    kind: 'composite' as const,
    groups: groups.filter((code) => others.some((view) => view.groups.includes(code))),
    n: others.reduce((sum, { n }) => sum + n, 0),
  };
  const items = policy.outline.items.map((_, item) => othersItem(policy, answers, others, item));
  if (policy.rules.allOthers === 'mean_of_groups')
    return { ...roster, items, ...meansOfViews(policy, answers, others) };

  const raters = (shown: readonly number[]) =>
    distinctRaters(policy, answers, others, (view) => shown.filter((item) => shownIn(view.items[item])));
  return { ...roster, items, ...rollUps(policy, items, raters) };
}

function othersItem(
  policy: ReleasePolicy,
  { tally }: SubjectAnswers,
  others: readonly ViewFigures[],
  item: number,
): Cell<ItemFigure> {
  const behind = others.filter((view) => shownIn(view.items[item]));
  const blocks = behind.filter(({ kind }) => kind === 'block');
  if (blocks.length === 0) return suppressed('few_answers');
  const groups = behind.flatMap((view) => groupIndices(policy, view));
  const { n, sum, counts } = pooledItem(policy, tally, groups, item);
  const means = behind.flatMap((view) => shownIn(view.items[item])?.mean ?? []);
  const mean = policy.rules.allOthers === 'pooled' ? sum / n : meanOf(means)!;
  const allCounted = blocks.every((view) => shownIn(view.items[item])?.counts);
  return { n, mean, counts: allCounted ? counts : null };
}

/** Each level from the views shown at that level, at least one of them a block's. */
function meansOfViews(
  policy: ReleasePolicy,
  answers: SubjectAnswers,
  others: readonly ViewFigures[],
): Pick<ViewFigures, 'competencies' | 'domains'> {
  const { competencies, domains } = policy.outline;
  const itemsOf = (competency: number): number[] => {
    const { from, to } = competencies[competency]!;
    return Array.from({ length: to - from }, (_, i) => from + i);
  };
  const meanOfViews = (
    cellOf: (view: ViewFigures) => Cell<Figure>,
    partsOf: (view: ViewFigures) => readonly number[],
  ): Cell<Figure> => {
    const behind = others.filter((view) => shownIn(cellOf(view)));
    if (!behind.some(({ kind }) => kind === 'block')) return suppressed('few_items');
    const mean = meanOf(behind.flatMap((view) => shownIn(cellOf(view))?.mean ?? []))!;
    const itemsBehind = (view: ViewFigures) =>
      partsOf(view)
        .flatMap(itemsOf)
        .filter((item) => shownIn(view.items[item]));
    return { n: distinctRaters(policy, answers, behind, itemsBehind), mean };
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

/** Views share no rater, so their raters add up. */
const distinctRaters = (
  policy: ReleasePolicy,
  answers: SubjectAnswers,
  views: readonly ViewFigures[],
  itemsOf: (view: ViewFigures) => readonly number[],
): number =>
  views.reduce(
    (sum, view) => sum + ratersBehind(policy, answers, groupIndices(policy, view), itemsOf(view)),
    0,
  );
