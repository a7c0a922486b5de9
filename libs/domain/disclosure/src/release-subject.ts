import { agreementWord, type BalanceGuard, type CycleSigma } from '#domain/scoring';
import { type Cell, isSuppressed, shownIn } from './cell.js';
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
import { type SubjectFigures, type ViewFigures } from './subject-figures.js';
import { ALL_OTHERS, byCode, byView, intervalCell, meanCell, selfFigure } from './view-cells.js';

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
export function releaseSubject(figures: SubjectFigures, context: SubjectContext): ReleasedSubject {
  const { policy, sigma } = context;
  const { outline, rules } = policy;
  const standings = outline.competencies.map((_, c) => standingOf(figures, c, rules.cuts, sigma.w));
  return {
    subject: figures.subject,
    release: context.release,
    views: viewsOf(figures),
    notShown: figures.notShown,
    items: byCode(
      outline.items.map((code) => ({ code })),
      (item) => itemCells(figures, item),
    ),
    competencies: byCode(outline.competencies, (c) => competencyCells(policy, figures, c, sigma.w)),
    domains: byCode(outline.domains, (d) => {
      const self = selfFigure(figures, (view) => view.domains[d]);
      return byView(figures, (view) => intervalCell(view.domains[d]!, view.kind, self, sigma.w));
    }),
    positions: byCode(outline.competencies, (c) => standings[c]!.position),
    development: byCode(outline.competencies, (c) => standings[c]!.development),
    balance: releaseBalance(figures, context.verdict, sigma.b),
    notObservable: figures.notObservable,
    comments: releaseComments(policy, context.cycle, figures, context.comments),
    trend: releaseTrend(policy, figures, sigma.w, context.earlier),
  };
}

function viewsOf({ views, allOthers }: SubjectFigures): ReleasedView[] {
  const shown = [...views, ...(allOthers ? [allOthers] : [])].map(({ id, kind, groups, n }) => ({
    ...{ id, kind, groups, n },
  }));
  if (allOthers) return shown;
  return [...shown, { id: ALL_OTHERS, kind: 'composite', suppressed: 'below_threshold' }];
}

function itemCells(figures: SubjectFigures, item: number): Record<string, Cell<ItemFigures>> {
  const self = selfFigure(figures, (view) => view.items[item]);
  return byView(figures, (view): Cell<ItemFigures> => {
    const cell = view.items[item]!;
    const shown = meanCell(cell, view.kind, self);
    if (isSuppressed(cell) || isSuppressed(shown) || !hasDistribution(view)) return shown;
    return { ...shown, counts: cell.counts };
  });
}

function competencyCells(
  { outline }: ReleasePolicy,
  figures: SubjectFigures,
  competency: number,
  sigma: number,
): Record<string, Cell<CompetencyFigures>> {
  const { from, to } = outline.competencies[competency]!;
  const self = selfFigure(figures, (view) => view.competencies[competency]);
  return byView(figures, (view): Cell<CompetencyFigures> => {
    const shown = intervalCell(view.competencies[competency]!, view.kind, self, sigma);
    if (isSuppressed(shown) || !hasDistribution(view)) return shown;
    const distributions = view.items.slice(from, to).map((cell) => shownIn(cell)?.counts ?? null);
    return { ...shown, agreement: agreementWord(distributions) };
  });
}

const hasDistribution = ({ kind }: ViewFigures): boolean => kind === 'block' || kind === 'composite';
