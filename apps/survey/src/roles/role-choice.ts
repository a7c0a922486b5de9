import type { Instrument } from '#domain/instrument';

/** Who describes a role: the subject, or a manager of theirs. */
export type AnsweredBy = 'self' | 'manager';

/** How somebody sees a role. It orders paths in a report; no score rests on it. */
export interface RoleChoice {
  /** Codes of situations, the main one first. */
  readonly situations: readonly string[];
  /** Codes of the competencies that matter most. */
  readonly important: readonly string[];
}

/** Whose role it is, in which round, and who describes it. */
export interface RoleKey {
  readonly organisationId: string;
  readonly cycleId: string;
  readonly subjectId: string;
  readonly answeredBy: AnsweredBy;
}

/** A role to describe, with all that its page says. */
export interface RoleQuestion extends RoleKey {
  readonly cycleTitle: string;
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly k: number;
  readonly subjectName: string;
  readonly firstName: string;
  /** More than one may describe the role in turn; the last word counts. */
  readonly managers: readonly string[];
  readonly instrument: Instrument;
  /** Whether the choice may still be made or changed. */
  readonly open: boolean;
  readonly choice: RoleChoice | null;
}
