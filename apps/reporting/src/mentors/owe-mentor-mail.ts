import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

interface OwedMail {
  readonly kind: 'mentor-asked' | 'mentor-agreed' | 'mentor-taken' | 'mentor-found' | 'mentor-not-now';
  readonly to: string;
  /** Round of the seeker's report, where the mail leads to it. */
  readonly cycleId?: string;
  /** The other one of a pair, once both have said yes. */
  readonly about?: string;
}

/** Survey sends it, and learns neither topic nor report. */
export const oweMentorMail = (
  tx: EntityManager,
  organisationId: string,
  { kind, to, cycleId, about }: OwedMail,
): Promise<unknown> =>
  tx.query(
    `insert into survey.message (organisation_id, id, kind, person_id, cycle_id, subject_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [organisationId, randomUUID(), kind, to, cycleId ?? null, about ?? null],
  );
