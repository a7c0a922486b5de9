import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { describeError } from '#infra/queues';
import { FileStore } from '#infra/storage';
import { suggestPlan } from '../plans/suggest-plan.js';
import { renderReportHtml } from '../view/render-report-html.js';
import { ReportPrinter } from '../view/report-printer.js';
import { reportFileName } from '../view/report-file-name.js';
import { recommendationOf, reportViewOf } from '../view/report-view-of.js';
import { reportFile } from './report-files.js';
import { reportInputOf } from './report-input-of.js';
import { requireReportSource } from './report-source.js';

const MOST_ATTEMPTS = 20;

interface OwedRow {
  cycle_id: string;
  subject_id: string;
  release_number: number;
}

/**
 * Makes one report, page and PDF, from its frozen release. Safe to run twice: the owed row is locked, files
 * are replaced whole, and a report that is ready is not due.
 */
@Injectable()
export class ReportMaker {
  private readonly logger = new Logger('reporting');

  constructor(
    @InjectDataSource('reporting') private readonly db: DataSource,
    private readonly files: FileStore,
    private readonly printer: ReportPrinter,
  ) {}

  async make(organisationId: string, id: string): Promise<void> {
    try {
      const made = await withinOrganisation(this.db, organisationId, (tx) =>
        this.makeWithin(tx, organisationId, id),
      );
      if (made) this.logger.log({ event: 'report-made', reportId: id });
    } catch (error) {
      this.logger.error({ event: 'report-not-made', reportId: id, ...describeError(error) });
      await this.postpone(organisationId, id, error);
    }
  }

  private async makeWithin(tx: EntityManager, organisationId: string, id: string): Promise<boolean> {
    const [owed] = await tx.query<OwedRow[]>(
      `select cycle_id, subject_id, release_number from reporting.report
       where organisation_id = $1 and id = $2 and state = 'waiting' for update skip locked`,
      [organisationId, id],
    );
    if (!owed) return false;
    const { cycle_id: cycleId, subject_id: subjectId, release_number: number } = owed;
    const source = await requireReportSource(tx, { organisationId, cycleId, subjectId, number });
    const input = reportInputOf(source);
    const view = reportViewOf(input);
    await this.files.write(reportFile(organisationId, id, 'html'), renderReportHtml(view));
    await this.files.write(reportFile(organisationId, id, 'pdf'), await this.printer.print(view));
    await suggestPlan(tx, { organisationId, reportId: id }, source);
    await tx.query(
      `update reporting.report set state = 'ready', file_name = $3, guard = $4, last_error = null
       where organisation_id = $1 and id = $2`,
      [
        organisationId,
        id,
        reportFileName(source.facts, source.release),
        recommendationOf(input).discouraging,
      ],
    );
    await tellWhenAllAreMade(tx, organisationId, cycleId);
    return true;
  }

  private postpone(organisationId: string, id: string, error: unknown): Promise<void> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [failed] = await tx.query<[{ cycle_id: string; state: string }[], number]>(
        `update reporting.report set attempts = attempts + 1, last_error = $3,
           next_attempt_at = now() + make_interval(mins => least(60, power(2, least(attempts, 6))::int)),
           state = case when attempts >= $4 then 'failed' else state end
         where organisation_id = $1 and id = $2 and state = 'waiting' returning cycle_id, state`,
        [organisationId, id, JSON.stringify(describeError(error)), MOST_ATTEMPTS],
      );
      for (const { cycle_id: cycleId, state } of failed)
        if (state === 'failed') await tellWhenAllAreMade(tx, organisationId, cycleId);
    });
  }
}

/** "All reports are made" is asked of all. Two that end at once take turns, so that exactly one finds none left. */
async function tellWhenAllAreMade(tx: EntityManager, organisationId: string, cycleId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [cycleId]);
  const left = await tx.query<unknown[]>(
    `select from reporting.report where organisation_id = $1 and cycle_id = $2 and state = 'waiting' limit 1`,
    [organisationId, cycleId],
  );
  if (left.length > 0) return;
  const keepers = await tx.query<{ person_id: string }[]>(
    'select person_id from survey.report_keeper where organisation_id = $1',
    [organisationId],
  );
  for (const { person_id: personId } of keepers)
    await tx.query(
      `insert into survey.message (organisation_id, id, kind, person_id, cycle_id) values ($1, $2, 'reports-to-check', $3, $4)`,
      [organisationId, randomUUID(), personId, cycleId],
    );
}
