import type { DataSource } from 'typeorm';
import { hashOf } from '#infra/auth';
import type { LinkTarget } from './link-tokens.js';

interface LinkRow {
  organisation_id: string;
  cycle_id: string;
  kind: 'answer' | 'approve';
  invitation_id: string | null;
  subject_id: string | null;
  person_id: string | null;
}

/** What a link's token leads to, or null: unknown, revoked, sealed and foreign tokens look the same. */
export async function findLink(db: DataSource, token: string): Promise<LinkTarget | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [row] = await db.query<LinkRow[]>('select * from survey.find_link($1)', [hashOf(token)]);
  if (!row) return null;
  const { organisation_id: organisationId, cycle_id: cycleId, invitation_id, subject_id, person_id } = row;
  return row.kind === 'answer'
    ? { organisationId, cycleId, kind: 'answer', invitationId: invitation_id! }
    : { organisationId, cycleId, kind: 'approve', subjectId: subject_id!, personId: person_id! };
}
