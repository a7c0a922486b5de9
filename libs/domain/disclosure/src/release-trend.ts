import { isReliableChange, roundDisplay } from '#domain/scoring';
import { type Cell, shownIn, suppressed } from './cell.js';
import { type ReleasePolicy } from './release-policy.js';
import { type ChangeFigures, type ReleasedTrend } from './released-analysis.js';
import { type Figure, type SubjectFigures, type ViewFigures } from './subject-figures.js';
import { byCode, byView } from './view-cells.js';

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
  now: SubjectFigures,
  sigma: number,
  earlier: EarlierCycle | undefined,
): ReleasedTrend | null {
  const before = earlier?.figuresOf(now.subject);
  if (!earlier || !before) return null;
  const change = (cellOf: (view: ViewFigures) => Cell<Figure> | undefined) =>
    byView(now, (view): Cell<ChangeFigures> => {
      const then = shownIn(sameView(before, view) && cellOf(sameView(before, view)!));
      const here = shownIn(cellOf(view));
      if (!then || !here) return suppressed('not_in_both');
      const anonymous = view.kind === 'block' || view.kind === 'composite';
      const reliable = isReliableChange({ ...then, sigma: earlier.sigma }, { ...here, sigma });
      return { change: roundDisplay(here.mean - then.mean), reliable: anonymous ? reliable : null };
    });
  return {
    since: earlier.cycle,
    competencies: byCode(outline.competencies, (c) => notBelow(change((view) => view.competencies[c]))),
    domains: byCode(outline.domains, (d) => notBelow(change((view) => view.domains[d]))),
  };
}

const sameView = (before: SubjectFigures, view: ViewFigures): ViewFigures | undefined =>
  [...before.views, ...(before.allOthers ? [before.allOthers] : [])].find(
    ({ id, groups }) => id === view.id && groups.join('+') === view.groups.join('+'),
  );

/** A total that is not shown now is, for a trend, not shown in both. */
const notBelow = (cells: Record<string, Cell<ChangeFigures>>): Record<string, Cell<ChangeFigures>> =>
  Object.fromEntries(
    Object.entries(cells).map(([view, cell]) => [view, shownIn(cell) ?? suppressed('not_in_both')]),
  );
