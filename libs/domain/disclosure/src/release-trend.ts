import { isReliableChange, roundDisplay } from '#domain/scoring';
import { type Cell, shownIn, suppressed } from './cell.js';
import { type DisclosedSubject, type DisclosedView, type Figure } from './disclosed-subject.js';
import { type ReleasePolicy } from './release-policy.js';
import { type ChangeFigures, type ReleasedTrend } from './released-analysis.js';
import { type SubjectFigures, type ViewFigures } from './shown-figures.js';
import { ALL_OTHERS, byCode, codesOf, isPlural } from './view-cells.js';

/** The cycle before, as it was shown. Only with the same instrument, item wording and scale. */
export interface EarlierCycle {
  readonly cycle: string;
  /** σ_w frozen then. */
  readonly sigma: number;
  /** What was shown of a subject; undefined if the subject was not in it. */
  readonly figuresOf: (subject: string) => SubjectFigures | undefined;
}

/**
 * Change of the shown means, where the same view (same groups) is shown in both cycles.
 *
 * sigma    σ_w of this cycle
 * returns  null if the subject was not in the earlier cycle
 */
export function releaseTrend(
  { outline }: ReleasePolicy,
  now: DisclosedSubject,
  sigma: number,
  earlier: EarlierCycle | undefined,
): ReleasedTrend | null {
  const before = earlier?.figuresOf(now.subject);
  if (!earlier || !before) return null;
  const views = now.allOthers ? [...now.views, now.allOthers] : now.views;
  const changes = (cellOf: (view: ViewFigures) => Cell<Figure> | undefined) => {
    const cells: Record<string, Cell<ChangeFigures>> = { [ALL_OTHERS]: suppressed('not_in_both') };
    for (const view of views) {
      const then = shownIn(cellOf(sameView(before, view) ?? NO_VIEW));
      const here = shownIn(cellOf(view));
      const change = then && here && changeOf(then, here, view);
      cells[view.id] = change ?? suppressed('not_in_both');
    }
    return cells;
  };
  const changeOf = (then: Figure, here: Figure, { kind }: DisclosedView): ChangeFigures => ({
    change: roundDisplay(here.mean - then.mean),
    reliable: isPlural(kind) ? isReliableChange({ ...then, sigma: earlier.sigma }, { ...here, sigma }) : null,
  });
  return {
    since: earlier.cycle,
    competencies: byCode(codesOf(outline.competencies), (c) => changes((view) => view.competencies[c])),
    domains: byCode(codesOf(outline.domains), (d) => changes((view) => view.domains[d])),
  };
}

const NO_VIEW: ViewFigures = { id: '', groups: [], competencies: [], domains: [] };

const sameView = ({ views }: SubjectFigures, view: DisclosedView): ViewFigures | undefined =>
  views.find(({ id, groups }) => id === view.id && groups.join('+') === view.groups.join('+'));
