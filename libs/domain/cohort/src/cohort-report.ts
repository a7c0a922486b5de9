import { type Cell } from '#domain/disclosure';
import { type Position, type Quadrant } from '#domain/scoring';

/**
 * What may be said of all subjects of a round together, and of its parts. Every figure is a function of cells
 * that individual releases show, and no combination of figures is about fewer than five people.
 */
export interface CohortReport {
  /** Subjects with at least one shown figure of all others. */
  readonly people: number;
  /** By competency code. */
  readonly competencies: Readonly<Record<string, CohortCompetency>>;
  /** By domain code: the mean of the competency means beside it. */
  readonly domains: Readonly<Record<string, Cell<{ readonly mean: number }>>>;
  readonly lines: { readonly most: readonly LineFigure[]; readonly least: readonly LineFigure[] };
  /** Pairs of a subject and a manager who both described the role. */
  readonly expectations: Cell<{ readonly pairs: number; readonly different: number }>;
  /** By situation code: subjects of whom it was named, by themselves or their manager. */
  readonly situations: Readonly<Record<string, Cell<{ readonly n: number }>>>;
  readonly importance: CohortImportance;
  readonly investment: Readonly<Record<PathDomain, Cell<Investment>>>;
  readonly parts: readonly CohortPart[];
  /** People in no shown part. */
  readonly inNoPart: number;
}

export interface CohortCompetency {
  readonly others: Cell<MeanOverPeople>;
  /** Self minus others, over those who rated themselves. */
  readonly gap: Cell<MeanOverPeople>;
  /** How many stand in each position. */
  readonly positions: Cell<{ readonly n: number; readonly counts: Readonly<Record<Position, number>> }>;
}

export interface MeanOverPeople {
  /** Subjects. */
  readonly n: number;
  readonly mean: number;
}

/** One behaviour, as all others see it. */
export interface LineFigure extends MeanOverPeople {
  readonly item: string;
}

export interface CohortImportance {
  /** Subjects of whom somebody said what is important. */
  readonly asked: Cell<{ readonly n: number }>;
  /** By competency code: for how many of them it was picked. */
  readonly competencies: Readonly<
    Record<string, Cell<{ readonly picked: number; readonly quadrant: Quadrant | null }>>
  >;
}

export type PathDomain = 'leadership' | 'management' | 'both';

/** What is put into paths of one kind. */
export interface Investment {
  readonly people: number;
  readonly paths: number;
  readonly hours: number;
}

/** Subjects who share one unit, or one level. */
export interface CohortPart {
  readonly name: string;
  readonly people: number;
  readonly competencies: Readonly<Record<string, Cell<MeanOverPeople>>>;
  readonly domains: CohortReport['domains'];
  readonly situations: CohortReport['situations'];
}
