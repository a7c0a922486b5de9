import { type ChoicesOfBoth } from '#domain/development';
import { type ReleasedSubject } from '#domain/disclosure';
import { type PathDomain } from './cohort-report.js';

/** One subject as a cohort counts them: shown cells, choices about the role, and recommended paths. */
export interface CohortMember {
  /** The unit or the level by which the cohort is cut; null for none. */
  readonly part: string | null;
  readonly subject: Pick<ReleasedSubject, 'items' | 'competencies' | 'positions'>;
  readonly choices: ChoicesOfBoth;
  readonly paths: readonly PathEffort[];
}

export interface PathEffort {
  readonly domain: PathDomain;
  /** All of it, over its weeks. */
  readonly hours: number;
}
