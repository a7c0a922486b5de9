import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** What the audit log tells. Past tense; never a rating, a comment, a token, or a rater with a subject. */
export type AuditEvent =
  | 'people-imported'
  | 'nominations-imported'
  | 'subjects-added'
  | 'subject-removed'
  | 'cycle-created'
  | 'cycle-changed'
  | 'cycle-launched'
  | 'collection-opened'
  | 'cycle-postponed'
  | 'cycle-closed'
  | 'settings-changed'
  | 'api-token-made'
  | 'api-token-revoked'
  | 'signed-in'
  | 'answers-deleted';

/** Who acts, and for whom. */
export interface By {
  readonly organisationId: string;
  readonly personId: string;
}

/**
 * Writes down who did what, in the transaction that does it: nobody, where a date did. Rows can be added,
 * never changed.
 */
export async function recordInAudit(
  tx: EntityManager,
  by: { readonly organisationId: string; readonly personId: string | null },
  event: AuditEvent,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await tx.query(
    'insert into survey.audit (organisation_id, id, person_id, event, detail) values ($1, $2, $3, $4, $5)',
    [by.organisationId, randomUUID(), by.personId, event, detail],
  );
}
