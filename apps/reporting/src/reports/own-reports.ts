import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { REPORT_ROWS, type ReportRow } from './report-row.js';

/** A report that its subject knows of and cannot read yet. */
export interface HeldBack extends ReportRow {
  readonly state: 'held' | 'withheld';
  /** Whom the organisation names for questions. */
  readonly contact: string | null;
}

/** A subject's own reports: those to read, and those that are held back. Of earlier states nothing is said. */
@Injectable()
export class OwnReports {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** Newest first. */
  released({ organisationId, personId }: Visitor): Promise<ReportRow[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<ReportRow[]>(
        `${REPORT_ROWS} where r.organisation_id = $1 and r.subject_id = $2 and r.state = 'released'
         order by r.released_at desc`,
        [organisationId, personId],
      ),
    );
  }

  heldBack({ organisationId, personId }: Visitor): Promise<HeldBack[]> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const rows = await tx.query<HeldBack[]>(
        `${REPORT_ROWS} where r.organisation_id = $1 and r.subject_id = $2 and r.state in ('held', 'withheld')
         order by s.title, r.id`,
        [organisationId, personId],
      );
      if (rows.length === 0) return [];
      const contact = await contactOf(tx, organisationId);
      return rows.map((row) => ({ ...row, contact }));
    });
  }

  async findHeldBack(visitor: Visitor, reportId: string): Promise<HeldBack | null> {
    return (await this.heldBack(visitor)).find(({ id }) => id === reportId) ?? null;
  }
}

async function contactOf(tx: EntityManager, organisationId: string): Promise<string | null> {
  const [brand] = await tx.query<{ contact: string | null }[]>(
    'select support_contact as contact from survey.report_brand where organisation_id = $1',
    [organisationId],
  );
  return brand?.contact ?? null;
}
