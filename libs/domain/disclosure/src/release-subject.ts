import {
  agreementWord,
  type BalanceGuard,
  type CycleSigma,
  roundDisplay,
  SCALE_POINTS,
  varianceOfCounts,
} from '#domain/scoring';
import { type Cell, isSuppressed, suppressed } from './cell.js';
import { type DisclosedSubject, type DisclosedView, isShown, type ItemColumns } from './disclosed-subject.js';
import { releaseBalance } from './release-balance.js';
import { type GroupComment, releaseComments } from './release-comments.js';
import { standingOf } from './release-development.js';
import { type ReleasePolicy } from './release-policy.js';
import { type EarlierCycle, releaseTrend } from './release-trend.js';
import {
  type CompetencyFigures,
  type ItemFigures,
  type ReleasedSubject,
  type ReleasedView,
  type ReleaseNumber,
} from './released-analysis.js';
import {
  ALL_OTHERS,
  byCode,
  byView,
  codesOf,
  gapTo,
  intervalCell,
  isPlural,
  selfMean,
} from './view-cells.js';

/** What a subject's document takes from the cycle, apart from the subject's own figures. */
export interface SubjectContext {
  readonly policy: ReleasePolicy;
  readonly cycle: string;
  readonly sigma: CycleSigma;
  readonly verdict: BalanceGuard['verdict'];
  readonly comments: readonly GroupComment[];
  readonly release: ReleaseNumber;
  readonly earlier: EarlierCycle | undefined;
}

/** The rounded document of one subject: a function of what is shown and of the cycle's constants. */
export function releaseSubject(subject: DisclosedSubject, context: SubjectContext): ReleasedSubject {
  const { policy, sigma } = context;
  const { outline, rules } = policy;
  const competencies = codesOf(outline.competencies);
  const standings = competencies.map((_, c) => standingOf(subject, c, rules.cuts, sigma.w));
  return {
    subject: subject.subject,
    release: context.release,
    views: viewsOf(subject),
    notShown: subject.notShown,
    items: itemTable(subject, outline.items),
    competencies: byCode(competencies, (c) => competencyCells(policy, subject, c, sigma.w)),
    domains: byCode(codesOf(outline.domains), (d) => {
      const self = selfMean(subject, (view) => view.domains[d]);
      return byView(subject, (view) => intervalCell(view.domains[d]!, view.kind, self, sigma.w));
    }),
    positions: byCode(competencies, (c) => standings[c]!.position),
    development: byCode(competencies, (c) => standings[c]!.development),
    balance: releaseBalance(subject, context.verdict, sigma.b),
    notObservable: subject.notObservable,
    comments: releaseComments(policy, context.cycle, subject, context.comments),
    trend: releaseTrend(policy, subject, sigma.w, context.earlier),
  };
}

function viewsOf({ views, allOthers }: DisclosedSubject): ReleasedView[] {
  const shown: ReleasedView[] = views.map(({ id, kind, groups, n }) => ({ id, kind, groups, n }));
  if (!allOthers) return [...shown, { id: ALL_OTHERS, kind: 'composite', suppressed: 'below_threshold' }];
  const { id, kind, groups, n } = allOthers;
  return [...shown, { id, kind, groups, n }];
}

function itemTable(subject: DisclosedSubject, codes: readonly string[]): ReleasedSubject['items'] {
  const own = subject.views.find(({ kind }) => kind === 'self')?.items;
  return byCode(codes, (item) => {
    const self = own && isShown(own, item) ? own.mean[item]! : null;
    return byView(subject, (view) => itemCell(view, item, self));
  });
}

function itemCell({ kind, items }: DisclosedView, item: number, self: number | null): Cell<ItemFigures> {
  if (!isShown(items, item)) return suppressed(isPlural(kind) ? 'few_answers' : 'no_answer');
  const n = items.n[item]!;
  const exact = items.mean[item]!;
  const mean = roundDisplay(exact);
  if (kind === 'self') return { n, mean };
  const gap = gapTo(self, exact);
  return isPlural(kind) ? { n, mean, gap, counts: distributionOf(items, item) } : { n, mean, gap };
}

/** How many gave 1…5; null where that is not shown. */
function distributionOf({ counts, counted }: ItemColumns, item: number): number[] | null {
  if (!counted[item]) return null;
  const at = item * SCALE_POINTS;
  return [counts[at]!, counts[at + 1]!, counts[at + 2]!, counts[at + 3]!, counts[at + 4]!];
}

function competencyCells(
  { outline }: ReleasePolicy,
  subject: DisclosedSubject,
  competency: number,
  sigma: number,
): Record<string, Cell<CompetencyFigures>> {
  const { from, to } = outline.competencies[competency]!;
  const self = selfMean(subject, (view) => view.competencies[competency]);
  return byView(subject, (view): Cell<CompetencyFigures> => {
    const shown = intervalCell(view.competencies[competency]!, view.kind, self, sigma);
    if (isSuppressed(shown) || !isPlural(view.kind)) return shown;
    const { n, mean, gap, interval } = shown;
    const agreement = agreementWord(shownVariances(view.items, from, to), to - from);
    return { n, mean, gap, interval, agreement };
  });
}

/** Variances of the items whose distribution is shown. */
function shownVariances({ counts, counted }: ItemColumns, from: number, to: number): number[] {
  const variances: number[] = [];
  for (let item = from; item < to; item++) {
    if (!counted[item]) continue;
    const variance = varianceOfCounts(counts, item * SCALE_POINTS, (item + 1) * SCALE_POINTS);
    if (variance !== null) variances.push(variance);
  }
  return variances;
}
