import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';

/** What can be taken of a round. */
export type Exported =
  | 'figures-csv'
  | 'figures-xlsx'
  | 'reports-zip'
  | 'group-page'
  | 'group-pdf'
  | 'group-xlsx'
  | 'api-releases'
  | 'api-group';

/** Keeps that somebody took something of a round, in the transaction that lets them. */
export const keepExport = (
  tx: EntityManager,
  { organisationId, personId, name }: Visitor,
  cycleId: string,
  what: Exported,
  reports = 0,
): Promise<unknown> =>
  tx.query(
    `insert into reporting.export_log (organisation_id, id, cycle_id, person_id, exported_by, what, reports)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, randomUUID(), cycleId, personId, name, what, reports],
  );

/** A line of the log of downloads. */
export interface LoggedExport {
  readonly by: string;
  /** An export, or how a report was opened. */
  readonly what: string;
  /** Whose report; null where it was not one alone. */
  readonly subject: string | null;
  readonly reports: number;
  readonly at: Date;
}

/** A page of the log of a round, newest first, and how long it is: exports, and openings of single reports. */
export async function exportLog(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ lines: LoggedExport[]; total: number }> {
  const lines = await tx.query<(LoggedExport & { total: number })[]>(
    `select *, count(*) over ()::int as total from (
       select id, exported_by as by, what, null as subject, reports, at from reporting.export_log
       where organisation_id = $1 and cycle_id = $2
       union all
       select o.id, o.opened_by, case o.document when 'guide' then 'guide' else o.format end, s.display_name, 1, o.at
       from reporting.opening o
       join reporting.report r on (r.organisation_id, r.id) = (o.organisation_id, o.report_id)
       join survey.report_subject s on (s.organisation_id, s.cycle_id, s.subject_id)
         = (r.organisation_id, r.cycle_id, r.subject_id)
       where o.organisation_id = $1 and r.cycle_id = $2 and o.format not in ('zip', 'export')) taken
     order by at desc, id limit $4 offset $3`,
    [organisationId, cycleId, offset, limit],
  );
  return { lines, total: lines[0]?.total ?? 0 };
}
