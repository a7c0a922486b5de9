import { exceeds, type SubjectTally } from '#domain/scoring';
import { allOthersFigures } from './all-others.js';
import { type Block, type Blocks, formBlocks, keepBlocks } from './form-blocks.js';
import { type ReleasePolicy } from './release-policy.js';
import {
  type DisclosedSubject,
  type DisclosedView,
  type ViewItems,
  type ViewRoster,
} from './disclosed-subject.js';
import { type SubjectAnswers, viewFigures, viewItems } from './view-figures.js';

/** More than this share of "no opportunity" and an item is named as not observable; a convention. */
const NOT_OBSERVABLE = 0.3;

/**
 * The choke point: answers go in, and what comes out holds no figure that rests on fewer than k
 * anonymous raters. Everything later, from labels to reports, is a function of this.
 */
export function discloseSubject(
  policy: ReleasePolicy,
  subject: string,
  answers: SubjectAnswers,
): DisclosedSubject {
  const { outline } = policy;
  const { blocks, notShown } = blocksOf(policy, answers);
  const views = itemsByView(policy, answers, blocks).map((view) => viewFigures(policy, answers, view));
  const allOthers = allOthersFigures(policy, answers, views);
  const unseen = notObservedBy(policy, answers.tally, allOthers);
  return {
    subject,
    views,
    allOthers,
    notShown,
    notObserved: outline.competencies.map(({ from, to }) => {
      const cells = (allOthers?.n ?? 0) * (to - from);
      return cells === 0 ? 0 : unseen.slice(from, to).reduce((sum, no) => sum + no, 0) / cells;
    }),
    notObservable: outline.items.filter(
      (_, item) => allOthers && exceeds(unseen[item]! / allOthers.n, NOT_OBSERVABLE),
    ),
  };
}

/** All others alone: what a cycle must know of everybody before the first document. */
export const discloseAllOthers = (policy: ReleasePolicy, answers: SubjectAnswers): DisclosedView | null =>
  allOthersFigures(policy, answers, itemsByView(policy, answers, blocksOf(policy, answers).blocks));

function blocksOf(policy: ReleasePolicy, { tally, structure }: SubjectAnswers): Blocks {
  const { k, hiddenGroups } = policy.rules;
  const anonymous = anonymousGroups(policy, tally);
  return structure ? keepBlocks(anonymous, structure) : formBlocks(anonymous, k, hiddenGroups);
}

const itemsByView = (policy: ReleasePolicy, answers: SubjectAnswers, blocks: readonly Block[]): ViewItems[] =>
  rostersOf(policy, answers.tally, blocks).map((roster) => viewItems(policy, answers, roster));

const anonymousGroups = ({ outline }: ReleasePolicy, { contributors }: SubjectTally) =>
  outline.groups.flatMap(({ code, anonymous }, group) =>
    anonymous ? [{ code, n: contributors[group]! }] : [],
  );

/** Self, attributed groups, blocks: every view with a contributor. */
function rostersOf({ outline }: ReleasePolicy, tally: SubjectTally, blocks: readonly Block[]): ViewRoster[] {
  const named = outline.groups.flatMap(({ code, anonymous }, group): ViewRoster[] => {
    const n = tally.contributors[group]!;
    const kind = group === outline.self ? 'self' : 'attributed';
    return anonymous || n === 0 ? [] : [{ id: code, kind, groups: [code], members: [group], n }];
  });
  const indexOf = (code: string) => outline.groups.findIndex((group) => group.code === code);
  return [
    ...named.filter(({ kind }) => kind === 'self'),
    ...named.filter(({ kind }) => kind === 'attributed'),
    ...blocks.map(({ id, groups, n }): ViewRoster => ({
      id,
      kind: 'block',
      groups,
      members: groups.map(indexOf),
      n,
    })),
  ];
}

/** By item, how many of the raters behind all others had no opportunity to observe it. */
function notObservedBy(
  { outline }: ReleasePolicy,
  { notObserved }: SubjectTally,
  allOthers: DisclosedView | null,
): number[] {
  const items = outline.items.length;
  const unseen = new Array<number>(items).fill(0);
  for (const group of allOthers?.members ?? [])
    for (let item = 0; item < items; item++) unseen[item]! += notObserved[group * items + item]!;
  return unseen;
}
