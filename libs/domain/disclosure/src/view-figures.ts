import { type CycleResponses, SCALE_POINTS, type SubjectTally } from '#domain/scoring';
import { type Cell, shownIn, suppressed } from './cell.js';
import { type ReleasePolicy } from './release-policy.js';
import { rollUp } from './roll-up.js';
import { type Figure, type ItemFigure, type ViewFigures, type ViewKind } from './subject-figures.js';

/** What a view is made of. */
export interface ViewRoster {
  readonly id: string;
  readonly kind: ViewKind;
  readonly groups: readonly string[];
  readonly n: number;
}

/** The answers about one subject. */
export interface SubjectAnswers {
  readonly responses: CycleResponses;
  readonly tally: SubjectTally;
  /** Item cells, as block/item, whose distribution stays as it was first released: not shown anew. */
  readonly withheldCounts?: ReadonlySet<string>;
}

/** Figures of self, an attributed group or a block; only a block has thresholds. */
export function viewFigures(policy: ReleasePolicy, answers: SubjectAnswers, view: ViewRoster): ViewFigures {
  const { outline, rules } = policy;
  const groups = groupIndices(policy, view);
  const items = outline.items.map((code, item): Cell<ItemFigure> => {
    const { n, sum, counts } = pooledItem(policy, answers.tally, groups, item);
    if (view.kind === 'block') {
      if (n < rules.k) return suppressed('few_answers');
      const spread = n >= rules.kDistribution && !answers.withheldCounts?.has(`${view.id}/${code}`);
      return { n, mean: sum / n, counts: spread ? counts : null };
    }
    return n === 0 ? suppressed('no_answer') : { n, mean: sum / n, counts: null };
  });
  const raters = (shown: readonly number[]) => ratersBehind(policy, answers, groups, shown);
  return { ...view, items, ...rollUps(policy, items, raters) };
}

/** Competencies from items, domains from competencies. */
export function rollUps(
  { outline }: ReleasePolicy,
  items: readonly Cell<Figure>[],
  raters: (items: readonly number[]) => number,
): Pick<ViewFigures, 'competencies' | 'domains'> {
  const shownItems = (competency: number): number[] => {
    const { from, to } = outline.competencies[competency]!;
    return range(from, to).filter((item) => shownIn(items[item]));
  };
  const competencies = outline.competencies.map(({ from, to }, competency) =>
    rollUp(items.slice(from, to), () => raters(shownItems(competency))),
  );
  const domains = outline.domains.map((domain) =>
    rollUp(
      domain.competencies.map((competency) => competencies[competency]!),
      (shown) => raters(shown.flatMap((index) => shownItems(domain.competencies[index]!))),
    ),
  );
  return { competencies, domains };
}

export const groupIndices = ({ outline }: ReleasePolicy, { groups }: ViewRoster): number[] =>
  groups.map((code) => outline.groups.findIndex((group) => group.code === code));

/** Answers to one item by all raters of some groups. */
export function pooledItem(
  { outline }: ReleasePolicy,
  tally: SubjectTally,
  groups: readonly number[],
  item: number,
): { n: number; sum: number; counts: number[] } {
  const counts = new Array<number>(SCALE_POINTS).fill(0);
  let n = 0;
  let sum = 0;
  for (const group of groups) {
    const cell = group * outline.items.length + item;
    n += tally.n[cell]!;
    sum += tally.sum[cell]!;
    for (let p = 0; p < SCALE_POINTS; p++) counts[p]! += tally.counts[cell * SCALE_POINTS + p]!;
  }
  return { n, sum, counts };
}

/** Distinct raters of some groups with an answer to any of some items. */
export function ratersBehind(
  { outline }: ReleasePolicy,
  { responses, tally }: SubjectAnswers,
  groups: readonly number[],
  items: readonly number[],
): number {
  let n = 0;
  for (const row of tally.rows) {
    if (!groups.includes(responses.relationship[row]!)) continue;
    const from = row * outline.items.length;
    if (items.some((item) => responses.ratings[from + item]! > 0)) n++;
  }
  return n;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
