import { candidatesOf, type Candidate, byMeasure } from './candidate.js';
import type { CompetencyPath } from './development-library.js';
import { reasonOf, type RecommendedPath, type RecommenderInput } from './recommend-paths.js';
import { roleContext } from './role-context.js';

type RecommendedCompetencyPath = Extract<RecommendedPath, { kind: 'competency' }>;

/** What a competency offers instead of, or beside, what was recommended. */
export interface Alternative {
  readonly competency: string;
  /** Its path at the level at which others see it now. */
  readonly path: RecommendedCompetencyPath;
  /** Its paths at the other levels, with the same reason. */
  readonly otherLevels: readonly RecommendedCompetencyPath[];
}

/**
 * Every competency that could be worked on, with all actions of its paths, in the order of the recommender:
 * needs by priority, then strengths by leverage, then the rest as others see it. Without enough certainty
 * about a competency there is no reason to give, and so no path.
 */
export function alternativePaths(input: RecommenderInput): readonly Alternative[] {
  const { standings, instrument, library, choices } = input;
  const context = roleContext(instrument, choices);
  const candidates = candidatesOf(standings, context, instrument.domains[0]?.code ?? '', library);
  const { minPriority } = library.recommender.parameters;
  const needs = candidates.filter(({ priority }) => priority >= minPriority);
  const strengths = candidates.filter((given) => !needs.includes(given) && given.level === 'leverage');
  const rest = candidates.filter((given) => !needs.includes(given) && !strengths.includes(given));
  const ordered: readonly (readonly [Candidate, RecommendedCompetencyPath['role']])[] = [
    ...needs.sort(byMeasure(({ priority }) => priority)).map((given) => [given, 'need'] as const),
    ...strengths.sort(byMeasure(({ leverage }) => leverage)).map((given) => [given, 'strength'] as const),
    ...rest.sort(byMeasure(({ others }) => others)).map((given) => [given, 'stretch'] as const),
  ];
  return ordered.flatMap(([about, role]) => {
    const reason = reasonOf(about, context, []);
    const recommended = (path: CompetencyPath): RecommendedCompetencyPath => ({
      kind: 'competency',
      role,
      path,
      start: 'now',
      reason,
      actions: path.actions.map((action) => ({ action, start: 'now' })),
    });
    const paths = library.paths.filter(({ competency }) => competency === about.competency);
    const own = paths.find(({ level }) => level === about.level);
    if (!own) return [];
    const others = paths.filter((path) => path !== own);
    return {
      competency: about.competency,
      path: recommended(own),
      otherLevels: others.map(recommended),
    };
  });
}
