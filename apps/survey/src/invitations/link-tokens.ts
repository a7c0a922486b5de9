import type { EntityManager } from 'typeorm';
import { hashOf, newToken } from '#infra/auth';

/** Who may answer: the rater of one invitation. */
interface AnswerLink {
  readonly kind: 'answer';
  readonly invitationId: string;
}
/** Who may check a list: one manager of one subject. */
interface ApproveLink {
  readonly kind: 'approve';
  readonly subjectId: string;
  readonly personId: string;
}
export type LinkTarget = (AnswerLink | ApproveLink) & {
  readonly organisationId: string;
  readonly cycleId: string;
};

/**
 * Makes a personal link and keeps only its hash. Called by the worker that sends the mail, so that the token
 * exists in the mail and nowhere else. Earlier links of the same target go on working.
 *
 * returns  the path of the link
 */
export async function mintLink(tx: EntityManager, target: LinkTarget): Promise<string> {
  const token = newToken();
  const { organisationId, cycleId, kind } = target;
  const ids =
    kind === 'answer' ? [target.invitationId, null, null] : [null, target.subjectId, target.personId];
  await tx.query(
    `insert into survey.link (organisation_id, token_hash, cycle_id, kind, invitation_id, subject_id, person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, hashOf(token), cycleId, kind, ...ids],
  );
  return kind === 'answer' ? `/r/${token}` : `/check/${token}`;
}
