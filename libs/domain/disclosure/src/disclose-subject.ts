import { exceeds } from '#domain/scoring';
import { allOthersFigures } from './all-others.js';
import { formBlocks } from './form-blocks.js';
import { type ReleasePolicy } from './release-policy.js';
import { type SubjectFigures, type ViewFigures } from './subject-figures.js';
import { type SubjectAnswers, viewFigures, type ViewRoster } from './view-figures.js';

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
): SubjectFigures {
  const { outline, rules } = policy;
  const groups = outline.groups.map(({ code, anonymous }, index) => ({
    code,
    anonymous,
    n: answers.tally.contributors[index]!,
  }));
  const named = groups.filter(({ anonymous, n }) => !anonymous && n > 0);
  const { blocks, notShown } = formBlocks(
    groups.filter(({ anonymous }) => anonymous),
    rules.k,
    rules.hiddenGroups,
  );
  const rosters: ViewRoster[] = [
    ...named
      .filter(({ code }) => code === 'self')
      .map(({ code, n }) => ({ id: code, kind: 'self' as const, groups: [code], n })),
    ...named
      .filter(({ code }) => code !== 'self')
      .map(({ code, n }) => ({ id: code, kind: 'attributed' as const, groups: [code], n })),
    ...blocks.map((block) => ({ ...block, kind: 'block' as const })),
  ];
  const views = rosters.map((roster) => viewFigures(policy, answers, roster));
  const allOthers = allOthersFigures(policy, answers, views);
  const unseen = notObservedBy(policy, answers, allOthers);
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

/** By item, how many of the raters behind all others had no opportunity to observe it. */
function notObservedBy(
  { outline }: ReleasePolicy,
  { tally }: SubjectAnswers,
  allOthers: ViewFigures | null,
): number[] {
  return outline.items.map((_, item) =>
    outline.groups.reduce((sum, { code }, group) => {
      const counts = allOthers?.groups.includes(code);
      return counts ? sum + tally.notObserved[group * outline.items.length + item]! : sum;
    }, 0),
  );
}
