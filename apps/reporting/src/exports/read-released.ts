import type { EntityManager } from 'typeorm';
import { ReleasedDocument } from '#contracts';
import type { Visitor } from '#infra/auth';
import { notFound } from '#infra/web';

/** One released report, as files and the API hold it. */
export interface ReleasedFigures {
  readonly reportId: string;
  /** The organisation's own id of the person. */
  readonly subjectId: string;
  readonly document: ReleasedDocument;
  readonly place: Place;
}

/** By the organisation's id of a person, and by ours where two are alike: an order that is not that of arrival. */
export type Place = readonly [subjectId: string, id: string];

interface ReleasedRow {
  report_id: string;
  subject_id: string;
  id: string;
  document: unknown;
}

/** The newest released report of each subject of a round. */
const RELEASED = `
  from reporting.report r
  join survey.report_subject s on (s.organisation_id, s.cycle_id, s.subject_id)
    = (r.organisation_id, r.cycle_id, r.subject_id)
  where r.organisation_id = $1 and r.cycle_id = $2 and r.state = 'released'
    and not exists (select from reporting.report later
      where (later.organisation_id, later.cycle_id, later.subject_id, later.state)
        = (r.organisation_id, r.cycle_id, r.subject_id, 'released')
        and later.release_number > r.release_number)`;

/** A page of released reports after a place, in a stable order. */
export async function readReleased(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  after: Place | null,
  limit: number,
): Promise<ReleasedFigures[]> {
  const rows = await tx.query<ReleasedRow[]>(
    `select page.report_id, page.subject_id, page.id, a.document from (
       select * from (
         select r.id as report_id, coalesce(s.person_id, r.subject_id::text) collate "C" as subject_id,
           r.subject_id as id, r.release_number ${RELEASED}) released
       where (subject_id, id) > ($3, $4::uuid) order by subject_id, id limit $5) page
     join aggregation.released_analysis a on (a.organisation_id, a.cycle_id, a.subject_id, a.number)
       = ($1, $2, page.id, page.release_number)
     order by page.subject_id, page.id`,
    [organisationId, cycleId, after?.[0] ?? '', after?.[1] ?? '00000000-0000-0000-0000-000000000000', limit],
  );
  return rows.map(({ report_id: reportId, subject_id: subjectId, id, document }) => ({
    reportId,
    subjectId,
    place: [subjectId, id] as const,
    document: ReleasedDocument.parse(document),
  }));
}

/** Ids of all released reports of a round. */
export async function releasedIds(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(`select r.id ${RELEASED}`, [organisationId, cycleId]);
  return rows.map(({ id }) => id);
}

/** Whether somebody is HR now, and the round lets HR read: a long download asks this again and again. */
export async function mayRead(
  tx: EntityManager,
  { organisationId, personId }: Visitor,
  cycleId: string,
): Promise<boolean> {
  const [round] = await tx.query<{ reads: boolean }[]>(
    `select s.hr_reads and exists (
       select from survey.report_keeper k where (k.organisation_id, k.person_id) = ($1, $3)) as reads
     from survey.report_subject s where s.organisation_id = $1 and s.cycle_id = $2 limit 1`,
    [organisationId, cycleId, personId],
  );
  return round?.reads ?? false;
}

export async function requireReader(tx: EntityManager, visitor: Visitor, cycleId: string): Promise<void> {
  if (!(await mayRead(tx, visitor, cycleId))) throw notFound();
}
