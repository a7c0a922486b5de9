import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { REPORT_ROWS, type ReportRow } from './report-row.js';

export const ROUND_REPORTS_PER_PAGE = 50;

/** The reports of a round as documents: their state, and whether there is a PDF to hand out. */
@Injectable()
export class RoundReports {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** One page by name; those that were replaced are left out. */
  page(organisationId: string, cycleId: string, page: number): Promise<ReportRow[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<ReportRow[]>(
        `${REPORT_ROWS} where r.organisation_id = $1 and r.cycle_id = $2 and r.state <> 'superseded'
         order by s.display_name, r.id limit $3 offset $4`,
        [organisationId, cycleId, ROUND_REPORTS_PER_PAGE, (page - 1) * ROUND_REPORTS_PER_PAGE],
      ),
    );
  }
}
