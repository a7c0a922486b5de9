import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { oweMessages } from '../messages/owe-messages.js';

interface InvitedRow {
  id: string;
  subject_id: string;
  rater_id: string;
  relationship: string;
}

/**
 * Invites everybody on approved lists of a collecting cycle who has not been invited, and owes each their
 * mail, in the caller's transaction.
 *
 * returns  how many were invited
 */
export async function inviteApproved(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<number> {
  const [invited] = await tx.query<[InvitedRow[], number]>(
    `update survey.invitation i set state = 'invited'
     from survey.cycle_subject s
     where i.organisation_id = $1 and i.cycle_id = $2 and i.state = 'approved'
       and (s.organisation_id, s.cycle_id, s.subject_id) = (i.organisation_id, i.cycle_id, i.subject_id)
       and s.state = 'approved'
     returning i.id, i.subject_id, i.rater_id, i.relationship`,
    [organisationId, cycleId],
  );
  await oweMessages(
    tx,
    organisationId,
    invited.map((row) => ({
      id: randomUUID(),
      kind: row.relationship === 'self' ? ('rate-yourself' as const) : ('invite-rater' as const),
      personId: row.rater_id,
      cycleId,
      subjectId: row.subject_id,
      invitationId: row.id,
    })),
  );
  return invited.length;
}
