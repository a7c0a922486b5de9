import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';

/** Keeps that the figures of these reports were taken, which is an opening of each: its subject sees it. */
export const keepExported = (
  tx: EntityManager,
  { organisationId, personId, name }: Visitor,
  reportIds: readonly string[],
): Promise<unknown> =>
  tx.query(
    `insert into reporting.opening (organisation_id, id, report_id, person_id, opened_by, format, opened_as)
     select $1, opened.id, opened.report, $2, $3, 'export', 'hr' from unnest($4::uuid[], $5::uuid[]) as opened (id, report)`,
    [organisationId, personId, name, reportIds.map(() => randomUUID()), reportIds],
  );
