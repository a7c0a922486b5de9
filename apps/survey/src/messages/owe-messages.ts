import type { EntityManager } from 'typeorm';
import type { MessageKind } from './message.entity.js';

export interface OwedMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly personId: string;
  readonly cycleId?: string;
  readonly subjectId?: string;
  readonly invitationId?: string;
  readonly browserHash?: Buffer;
}

/** Records that messages are owed, in the transaction that owes them. */
export async function oweMessages(
  tx: EntityManager,
  organisationId: string,
  owed: readonly OwedMessage[],
): Promise<void> {
  if (owed.length === 0) return;
  await tx.query(
    `insert into survey.message
       (organisation_id, id, kind, person_id, cycle_id, subject_id, invitation_id, browser_hash)
     select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::bytea[])`,
    [
      organisationId,
      owed.map(({ id }) => id),
      owed.map(({ kind }) => kind),
      owed.map(({ personId }) => personId),
      owed.map(({ cycleId }) => cycleId ?? null),
      owed.map(({ subjectId }) => subjectId ?? null),
      owed.map(({ invitationId }) => invitationId ?? null),
      owed.map(({ browserHash }) => browserHash ?? null),
    ],
  );
}
