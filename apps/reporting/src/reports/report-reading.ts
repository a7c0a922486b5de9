import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { conflict, notFound } from '#infra/web';
import { keepExport } from '../exports/export-log.js';
import { requireReader } from '../exports/read-released.js';
import { keepOpening, type Opened } from './keep-opening.js';
import { readerOf } from './reader-of.js';
import { REPORT_ROWS, type ReportRow } from './report-row.js';

export interface Opening extends Pick<Opened, 'document'> {
  readonly openedBy: string;
  readonly format: Opened['format'] | 'shared' | 'export';
  readonly as: Opened['as'] | null;
  readonly at: Date;
}

/** Lets a report's readers read it, and keeps each opening by somebody other than its subject. */
@Injectable()
export class ReportReading {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** throws  not found to everybody who may not read it now */
  open(visitor: Visitor, reportId: string, format: 'page' | 'pdf'): Promise<ReportRow> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      const [row] = await tx.query<ReportRow[]>(`${REPORT_ROWS} where r.organisation_id = $1 and r.id = $2`, [
        visitor.organisationId,
        reportId,
      ]);
      const reader = row ? readerOf(row, visitor) : null;
      if (!row || !reader) throw notFound();
      if (reader !== 'subject')
        await keepOpening(tx, visitor, [row.id], { document: 'report', format, as: reader });
      return row;
    });
  }

  /** All released reports of a round, for HR to hand out. Not found where HR does not read. Keeps no opening yet. */
  listAll(visitor: Visitor, cycleId: string): Promise<ReportRow[]> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      await requireReader(tx, visitor, cycleId);
      const rows = await tx.query<ReportRow[]>(
        `${REPORT_ROWS} where r.organisation_id = $1 and r.cycle_id = $2 and r.state = 'released' order by r.file_name`,
        [visitor.organisationId, cycleId],
      );
      if (rows.length === 0)
        throw conflict('REPORT.NONE_RELEASED', 'No report of this round has been released yet.');
      return rows;
    });
  }

  /** Keeps that HR downloads the PDFs of these reports: once nothing stands in the way, and before the first byte. */
  keepAllOpened(visitor: Visitor, cycleId: string, ids: readonly string[]): Promise<void> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      await keepOpening(tx, visitor, ids, { document: 'report', format: 'zip', as: 'hr' });
      await keepExport(tx, visitor, cycleId, 'reports-zip', ids.length);
    });
  }

  openings(organisationId: string, reportId: string): Promise<Opening[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Opening[]>(
        `select opened_by as "openedBy", opened_as as "as", document, format, at from reporting.opening
         where organisation_id = $1 and report_id = $2 order by at desc limit 50`,
        [organisationId, reportId],
      ),
    );
  }
}
