import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { ReleasedDocument } from '#contracts';
import { withinOrganisation } from '#infra/database';
import { conflict, notFound } from '#infra/web';
import type { Visitor } from '#infra/auth';
import { keepExport } from '../exports/export-log.js';
import { REPORT_ROWS, type ReportRow } from './report-row.js';

export interface Opening {
  readonly openedBy: string;
  readonly format: 'page' | 'pdf' | 'zip' | 'shared' | 'export';
  readonly at: Date;
}

/** What is shown of a subject, without a figure: for HR to see before the release. */
export interface Readiness extends ReportRow {
  readonly shown: readonly string[];
  readonly joined: readonly string[];
  readonly hidden: readonly string[];
}

/** A round as its reports' page needs it. */
export interface Round {
  readonly title: string;
  readonly k: number;
  /** Whether its answers have been analysed, so that all reports there will be are there. */
  readonly analysed: boolean;
}

/** Who may read which report, and the release that lets them. */
@Injectable()
export class ReportsService {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** A subject's own released reports, newest first. */
  ofSubject({ organisationId, personId }: Visitor): Promise<ReportRow[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<ReportRow[]>(
        `${REPORT_ROWS} where r.organisation_id = $1 and r.subject_id = $2 and r.state = 'released'
         order by r.released_at desc`,
        [organisationId, personId],
      ),
    );
  }

  /** A round's reports with the groups that each shows, joins or hides. Empty until the analysis is done. */
  ofCycle(organisationId: string, cycleId: string): Promise<Readiness[]> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const rows = await tx.query<ReportRow[]>(
        `${REPORT_ROWS} where r.organisation_id = $1 and r.cycle_id = $2 order by s.display_name, r.id`,
        [organisationId, cycleId],
      );
      const documents = await tx.query<{ subject_id: string; document: unknown }[]>(
        'select subject_id, document from aggregation.released_analysis where organisation_id = $1 and cycle_id = $2',
        [organisationId, cycleId],
      );
      const bySubject = new Map(
        documents.map((row) => [row.subject_id, ReleasedDocument.parse(row.document).subject]),
      );
      return rows.map((row) => {
        const subject = bySubject.get(row.subjectId);
        const hidden = subject?.notShown ?? [];
        return {
          ...row,
          shown: subject?.views.filter((view) => view.kind === 'block').map(({ id }) => id) ?? [],
          joined: hidden.filter(({ reason }) => reason === 'merged').map(({ group }) => group),
          hidden: hidden.filter(({ reason }) => reason !== 'merged').map(({ group }) => group),
        };
      });
    });
  }

  /** The round's title, for pages before there is a report. */
  async requireRound(organisationId: string, cycleId: string): Promise<Round> {
    const [round] = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Round[]>(
        'select title, k, analysed from survey.report_subject where organisation_id = $1 and cycle_id = $2 limit 1',
        [organisationId, cycleId],
      ),
    );
    if (!round) throw notFound();
    return round;
  }

  /** ready → released, for all of a round that are ready, or for one; each subject is owed a mail. */
  release(organisationId: string, cycleId: string, reportId: string | null): Promise<number> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [released] = await tx.query<[{ subject_id: string }[], number]>(
        `update reporting.report set state = 'released', released_at = now()
         where organisation_id = $1 and cycle_id = $2 and state = 'ready' and ($3::uuid is null or id = $3)
         returning subject_id`,
        [organisationId, cycleId, reportId],
      );
      if (released.length === 0)
        throw conflict('REPORT.NOT_READY', 'There is no report that is ready and not yet released.');
      await tx.query(
        `insert into survey.message (organisation_id, id, kind, person_id, cycle_id, subject_id)
         select $1, owed.id, 'report-ready', owed.subject, $2, owed.subject
         from unnest($3::uuid[], $4::uuid[]) as owed (id, subject)`,
        [organisationId, cycleId, released.map(() => randomUUID()), released.map((row) => row.subject_id)],
      );
      return released.length;
    });
  }

  /** failed → waiting: the reports of a round that could not be made are tried again. */
  retry(organisationId: string, cycleId: string): Promise<unknown> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query(
        `update reporting.report set state = 'waiting', attempts = 0, next_attempt_at = now()
         where organisation_id = $1 and cycle_id = $2 and state = 'failed'`,
        [organisationId, cycleId],
      ),
    );
  }

  /** A released report that this visitor may read, its own or, for handing out, as HR. Each opening is kept. */
  open(visitor: Visitor, reportId: string, format: 'page' | 'pdf'): Promise<ReportRow> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      const [row] = await tx.query<ReportRow[]>(`${REPORT_ROWS} where r.organisation_id = $1 and r.id = $2`, [
        visitor.organisationId,
        reportId,
      ]);
      const own = row?.subjectId === visitor.personId;
      if (!row || row.state !== 'released' || !(own || visitor.hr)) throw notFound();
      if (!own) await keepOpening(tx, visitor, [row.id], format);
      return row;
    });
  }

  /** All released reports of a round, for HR to hand out. */
  openAll(visitor: Visitor, cycleId: string): Promise<ReportRow[]> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      const rows = await tx.query<ReportRow[]>(
        `${REPORT_ROWS} where r.organisation_id = $1 and r.cycle_id = $2 and r.state = 'released' order by r.file_name`,
        [visitor.organisationId, cycleId],
      );
      if (rows.length === 0)
        throw conflict('REPORT.NONE_RELEASED', 'No report of this round has been released yet.');
      await keepOpening(
        tx,
        visitor,
        rows.map(({ id }) => id),
        'zip',
      );
      await keepExport(tx, visitor, cycleId, 'reports-zip', rows.length);
      return rows;
    });
  }

  openings(organisationId: string, reportId: string): Promise<Opening[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Opening[]>(
        `select opened_by as "openedBy", format, at from reporting.opening
         where organisation_id = $1 and report_id = $2 order by at desc limit 50`,
        [organisationId, reportId],
      ),
    );
  }
}

const keepOpening = (
  tx: EntityManager,
  { organisationId, personId, name }: Visitor,
  reportIds: readonly string[],
  format: Opening['format'],
): Promise<unknown> =>
  tx.query(
    `insert into reporting.opening (organisation_id, id, report_id, person_id, opened_by, format)
     select $1, opened.id, opened.report, $2, $3, $4 from unnest($5::uuid[], $6::uuid[]) as opened (id, report)`,
    [organisationId, personId, name, format, reportIds.map(() => randomUUID()), reportIds],
  );
