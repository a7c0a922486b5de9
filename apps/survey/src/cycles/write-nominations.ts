import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { NominationsPlan } from './check-nominations.js';

/**
 * Writes what a checked file adds, in the caller's transaction. Lists that HR imports are approved, together
 * with whom their subjects had chosen by then: nobody would look at a proposal on an approved list.
 */
export async function writeNominations(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  { subjects, nominations, outsiders }: NominationsPlan,
): Promise<void> {
  await tx.query(
    `insert into survey.person (organisation_id, id, email, mailbox, display_name, language)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      organisationId,
      outsiders.map(({ id }) => id),
      outsiders.map(({ email }) => email),
      outsiders.map(({ mailbox }) => mailbox),
      outsiders.map(({ displayName }) => displayName),
      outsiders.map(({ language }) => language),
    ],
  );
  await tx.query(
    `insert into survey.cycle_subject (organisation_id, cycle_id, subject_id, state)
     select $1, $2, subject, 'approved' from unnest($3::uuid[]) as named (subject)
     on conflict (organisation_id, cycle_id, subject_id) do update set state = 'approved'`,
    [organisationId, cycleId, subjects],
  );
  await tx.query(
    `insert into survey.invitation (organisation_id, id, cycle_id, subject_id, rater_id, relationship, state)
     select $1, added.id, $2, added.subject, added.rater, added.relationship, 'approved'
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) as added (id, subject, rater, relationship)
     on conflict (organisation_id, cycle_id, subject_id, rater_id)
     do update set relationship = excluded.relationship, state = 'approved'`,
    [
      organisationId,
      cycleId,
      nominations.map(() => randomUUID()),
      nominations.map(({ subjectId }) => subjectId),
      nominations.map(({ raterId }) => raterId),
      nominations.map(({ relationship }) => relationship),
    ],
  );
  await tx.query(
    `update survey.invitation set state = 'approved'
     where organisation_id = $1 and cycle_id = $2 and subject_id = any ($3::uuid[]) and state = 'proposed'`,
    [organisationId, cycleId, subjects],
  );
}
