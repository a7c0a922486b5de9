import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';

/** Somebody other than its subject read or downloaded a report, or the guide that is made from it. */
export interface Opened {
  readonly document: 'report' | 'guide';
  readonly format: 'page' | 'pdf' | 'zip';
  readonly as: 'hr' | 'debriefer';
}

/** Keeps that reports were opened, in the transaction that lets them be. */
export const keepOpening = (
  tx: EntityManager,
  { organisationId, personId, name }: Visitor,
  reportIds: readonly string[],
  { document, format, as }: Opened,
): Promise<unknown> =>
  tx.query(
    `insert into reporting.opening (organisation_id, id, report_id, person_id, opened_by, format, document, opened_as)
     select $1, opened.id, opened.report, $2, $3, $4, $5, $6 from unnest($7::uuid[], $8::uuid[]) as opened (id, report)`,
    [organisationId, personId, name, format, document, as, reportIds.map(() => randomUUID()), reportIds],
  );
