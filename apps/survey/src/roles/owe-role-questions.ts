import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { oweMessages } from '../messages/owe-messages.js';
import { ASKS_ABOUT_ROLE, describedBy } from './asks-about-role.js';

/**
 * Owes each manager of this cycle the question what a subject's role needs, in the caller's transaction: once
 * the list is with the manager or approved, and only while no manager has answered. Safe to call again: nobody
 * is asked twice about the same subject.
 */
export async function oweRoleQuestions(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  onlySubjectId: string | null = null,
): Promise<void> {
  const unasked = await tx.query<{ subject: string; manager: string }[]>(
    `select s.subject_id as subject, m.manager_id as manager
     from survey.cycle c
     join survey.instrument t on (t.organisation_id, t.id) = (c.organisation_id, c.instrument_id)
     join survey.cycle_subject s on (s.organisation_id, s.cycle_id) = (c.organisation_id, c.id)
     join survey.person_manager m on (m.organisation_id, m.person_id) = (s.organisation_id, s.subject_id)
     join survey.person p on (p.organisation_id, p.id) = (m.organisation_id, m.manager_id) and p.active
     where c.organisation_id = $1 and c.id = $2 and c.state in ('nominating', 'collecting')
       and ($3::uuid is null or s.subject_id = $3) and s.state in ('proposed', 'approved') and ${ASKS_ABOUT_ROLE}
       and not ${describedBy('manager')}
       and not exists (
         select from survey.message asked
         where asked.organisation_id = $1 and asked.cycle_id = $2 and asked.kind = 'describe-role'
           and (asked.subject_id, asked.person_id) = (s.subject_id, m.manager_id))
     order by 1, 2`,
    [organisationId, cycleId, onlySubjectId],
  );
  await oweMessages(
    tx,
    organisationId,
    unasked.map(({ subject: subjectId, manager: personId }) => ({
      id: randomUUID(),
      kind: 'describe-role' as const,
      personId,
      cycleId,
      subjectId,
    })),
  );
}
