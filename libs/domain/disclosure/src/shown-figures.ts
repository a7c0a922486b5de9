import { type Cell } from './cell.js';
import { type DisclosedSubject, type Figure } from './disclosed-subject.js';

/**
 * The roll-ups shown of one subject, unrounded: where a later cycle's trend starts from. Plain JSON, kept
 * beside the release and handed to nobody, for files hold rounded figures.
 */
export interface SubjectFigures {
  readonly subject: string;
  /** Self, attributed groups, blocks, and all others if shown. */
  readonly views: readonly ViewFigures[];
}

export interface ViewFigures {
  readonly id: string;
  readonly groups: readonly string[];
  /** In instrument order. */
  readonly competencies: readonly Cell<Figure>[];
  readonly domains: readonly Cell<Figure>[];
}

export const shownFigures = ({ subject, views, allOthers }: DisclosedSubject): SubjectFigures => ({
  subject,
  views: [...views, ...(allOthers ? [allOthers] : [])].map(({ id, groups, competencies, domains }) => ({
    id,
    groups,
    competencies,
    domains,
  })),
});
