import { shownIn, type CompetencyFigures } from '#domain/disclosure';
import { type Competency } from '#domain/instrument';
import { type Reading } from './reading.js';

export interface ByOthers {
  readonly code: string;
  readonly others: CompetencyFigures;
}

/** Competencies with a shown all-others figure, high to low; equal ones in instrument order. */
export function sortedByOthers(
  { release }: Pick<Reading, 'release'>,
  competencies: readonly Competency[],
): readonly ByOthers[] {
  return competencies
    .flatMap(({ code }) => {
      const others = shownIn(release.subject.competencies[code]?.['all_others']);
      return others ? [{ code, others }] : [];
    })
    .sort((a, b) => b.others.mean - a.others.mean);
}
