import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import type { Invitation } from '../invitations/invitation.entity.js';
import { oweMessages } from '../messages/owe-messages.js';

/** Lets a rater say no, and change their mind. It touches the invitation and never an answer. */
@Injectable()
export class DecliningService {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  /** Declining twice is declining once. Rater and subject are told in an e-mail that this owes. */
  async decline(invitation: Invitation): Promise<void> {
    await withinOrganisation(this.db, invitation.organisationId, async (tx) => {
      if (await change(tx, invitation, 'declined')) await tell(tx, invitation);
    });
  }

  /** Takes the no back. What was owed because of it and has not gone out is not sent. */
  async changeMind(invitation: Invitation): Promise<void> {
    const { organisationId, id } = invitation;
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const changed = await change(tx, invitation, 'invited');
      if (!changed) return;
      await tx.query(
        `delete from survey.message where organisation_id = $1 and invitation_id = $2
           and kind in ('you-declined', 'rater-declined') and state = 'due'`,
        [organisationId, id],
      );
    });
  }
}

async function change(
  tx: EntityManager,
  { organisationId, id }: Invitation,
  to: 'declined' | 'invited',
): Promise<boolean> {
  const from = to === 'declined' ? ['invited', 'bounced'] : ['declined'];
  const [, changed] = await tx.query<[unknown[], number]>(
    `update survey.invitation i set state = $3 from survey.cycle c
     where i.organisation_id = $1 and i.id = $2 and i.state = any($4)
       and (c.organisation_id, c.id) = (i.organisation_id, i.cycle_id) and c.state in ('collecting', 'closed')`,
    [organisationId, id, to, from],
  );
  return changed === 1;
}

/** Once per invitation: someone who changes their mind back and forth must not fill a mailbox. */
async function tell(tx: EntityManager, invitation: Invitation): Promise<void> {
  const { organisationId, id: invitationId, cycleId, subjectId, raterId } = invitation;
  const told = await tx.query<{ kind: string }[]>(
    'select kind from survey.message where organisation_id = $1 and invitation_id = $2',
    [organisationId, invitationId],
  );
  const owed = [
    { kind: 'you-declined', personId: raterId },
    { kind: 'rater-declined', personId: subjectId },
  ] as const;
  const untold = owed.filter(({ kind }) => !told.some((message) => message.kind === kind));
  await oweMessages(
    tx,
    organisationId,
    untold.map((message) => ({ ...message, id: randomUUID(), cycleId, subjectId, invitationId })),
  );
}
