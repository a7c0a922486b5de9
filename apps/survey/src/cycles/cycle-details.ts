import type { EntityManager } from 'typeorm';
import type { CycleState } from './cycle.entity.js';
import type { CycleSettings } from './cycle-settings.js';

/** A round as HR sees it: its settings, its state, and how many people are in it. Never who has answered. */
export interface CycleDetails extends CycleSettings {
  readonly id: string;
  readonly state: CycleState;
  readonly questionnaire: string;
  readonly createdAt: Date;
  /** Since when the answers are gone, a year after the close. */
  readonly answersDeletedAt: Date | null;
  readonly subjects: number;
  /** Subjects whose list of raters may go out. */
  readonly approved: number;
  /** Subjects whose list waits to be checked. */
  readonly proposed: number;
  /** Requests for feedback on approved lists, the subjects' own left out. */
  readonly requests: number;
}

/** Rounds, newest first; of one id, or all. */
export const findCycles = (tx: EntityManager, organisationId: string, id?: string): Promise<CycleDetails[]> =>
  tx.query<CycleDetails[]>(
    `select c.id, c.title, c.purpose, c.instrument_id as "instrumentId", c.k, c.hidden_groups as "hiddenGroups",
       c.release_mode as "releaseMode", c.hr_reads as "hrReads",
       c.state, c.closes_at as "closesAt", c.time_zone as "timeZone", c.created_at as "createdAt",
       c.answers_deleted_at as "answersDeletedAt",
       coalesce(t.content ->> 'title', t.code) || ' ' || t.version as questionnaire,
       s.subjects, s.approved, s.proposed, i.requests
     from survey.cycle c
     join survey.instrument t on (t.organisation_id, t.id) = (c.organisation_id, c.instrument_id)
     cross join lateral (
       select count(*)::int as subjects, (count(*) filter (where state = 'approved'))::int as approved,
         (count(*) filter (where state = 'proposed'))::int as proposed
       from survey.cycle_subject s where (s.organisation_id, s.cycle_id) = (c.organisation_id, c.id)) s
     cross join lateral (
       select count(*)::int as requests from survey.invitation i
       where (i.organisation_id, i.cycle_id) = (c.organisation_id, c.id)
         and i.relationship <> 'self' and i.state in ('approved', 'invited')) i
     where c.organisation_id = $1 and c.pulse_of is null and ($2::uuid is null or c.id = $2)
     order by c.created_at desc, c.id`,
    [organisationId, id ?? null],
  );
