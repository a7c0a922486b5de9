import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { conflict } from '#infra/web';
import { REPORT_LIFE, type ReportMove, STANDS } from '../reports/report-life.js';
import type { ReportRow } from '../reports/report-row.js';
import type { Chosen } from './chosen-reports.js';
import { moveReports } from './move-reports.js';
import { lockChosen, readChosen } from './release-plan.js';
import type { RoundIds } from './report-releases.js';

/** HR holds reports back, lifts that, and has those made again that failed. */
@Injectable()
export class ReportWithholding {
  private readonly logger = new Logger('reporting');

  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** The chosen reports by whether they can still be withheld. */
  async withholdable(ids: RoundIds, chosen: Chosen): Promise<{ can: ReportRow[]; cannot: ReportRow[] }> {
    const rows = await withinOrganisation(this.db, ids.organisationId, (tx) => readChosen(tx, ids, chosen));
    return { can: rows.filter(may('withhold')), cannot: rows.filter((row) => !may('withhold')(row)) };
  }

  /** ready, held → withheld: nobody reads them. The reason is for HR alone. */
  withhold(ids: RoundIds, chosen: Chosen, reason: string): Promise<number> {
    return this.move(ids, chosen, 'withhold', reason);
  }

  /** withheld → ready: HR releases them anew. */
  lift(ids: RoundIds, chosen: Chosen): Promise<number> {
    return this.move(ids, chosen, 'lift');
  }

  /** failed → waiting: the reports of a round that could not be made are tried again. */
  async retry({ organisationId, cycleId }: RoundIds): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const failed = await tx.query<{ id: string }[]>(
        `select id from reporting.report where organisation_id = $1 and cycle_id = $2 and state = 'failed'`,
        [organisationId, cycleId],
      );
      await moveReports(tx, organisationId, 'retry', failed);
    });
  }

  private async move(ids: RoundIds, chosen: Chosen, move: ReportMove, reason?: string): Promise<number> {
    const moved = await withinOrganisation(this.db, ids.organisationId, async (tx) => {
      const rows = await lockChosen(tx, ids, chosen);
      const able = rows.filter(may(move));
      if (able.length === 0) throw refusal(rows);
      return (await moveReports(tx, ids.organisationId, move, able, reason)).length;
    });
    const event = move === 'withhold' ? 'reports-withheld' : 'withholding-lifted';
    this.logger.log({ event, cycleId: ids.cycleId, reports: moved });
    return moved;
  }
}

const may =
  (move: ReportMove) =>
  ({ state }: ReportRow): boolean =>
    REPORT_LIFE.moves[move].from.includes(state);

function refusal(rows: readonly ReportRow[]) {
  const [first] = rows;
  return conflict(
    'REPORT.WRONG_STATE',
    first && rows.length === 1
      ? `The report on ${first.subjectName} ${STANDS[first.state]}.`
      : 'None of these reports can do that in its state.',
  );
}
