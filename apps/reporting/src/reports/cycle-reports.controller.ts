import type { Readable } from 'node:stream';
import { Controller, Get, Header, Logger, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { cycleReportsAddress, HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { describeError } from '#infra/queues';
import { FileStore } from '#infra/storage';
import { conflict, pagerOf, viewsIn } from '#infra/web';
import { STATES } from '../releasing/readiness-view.js';
import { RoundReadiness } from '../releasing/readiness.js';
import { dayOfMomentInWords } from './day-in-words.js';
import { distinctNames } from './distinct-names.js';
import { pdfArchive } from './pdf-archive.js';
import { reportFile } from './report-files.js';
import { ReportReading } from './report-reading.js';
import { ROUND_REPORTS_PER_PAGE, RoundReports } from './round-reports.js';

const Page = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
type Page = z.infer<typeof Page>;

/** HR's side of a round's reports as documents: their states, and the files to hand out. */
@Controller('reports/cycles/:cycleId')
export class CycleReportsController {
  private readonly logger = new Logger('reporting');
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly reports: RoundReports,
    private readonly readiness: RoundReadiness,
    private readonly reading: ReportReading,
    private readonly files: FileStore,
  ) {}

  @Get()
  @AllowedTo('hr')
  @Header('content-type', 'text/html; charset=utf-8')
  async list(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: Page }) { page }: Page,
  ): Promise<string> {
    const ids = { organisationId: visitor.organisationId, cycleId };
    const round = await this.readiness.requireRound(ids);
    const { total, released, held, ready, missing } = await this.readiness.counts(ids);
    const rows = await this.reports.page(visitor.organisationId, cycleId, page);
    const view = {
      cycleId,
      title: round.title,
      analysed: round.analysed,
      hrReads: round.hrReads,
      total,
      released,
      held,
      ready,
      missing,
      none: total === 0,
      rows: rows.map(({ id, subjectName, timeZone, state, releasedAt }) => ({
        id,
        subjectName,
        ...STATES[state],
        released: releasedAt ? dayOfMomentInWords(releasedAt, timeZone) : null,
        opens: round.hrReads && state === 'released',
      })),
      pager: pagerOf(cycleReportsAddress(cycleId), {}, { page, perPage: ROUND_REPORTS_PER_PAGE, total }),
    };
    return this.views.page('cycle-reports', view, frameFor(visitor, `Reports: ${round.title}`, HR_CYCLES));
  }

  /** All PDFs in one archive. What is missing is told before the first byte: later a download can only break off. */
  @Get('zip')
  @AllowedTo('hr')
  async zip(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reports = await this.reading.listAll(visitor, cycleId);
    const ids = reports.map(({ id }) => id);
    await this.requirePdfs(visitor.organisationId, ids);
    await this.reading.keepAllOpened(visitor, cycleId, ids);
    const archive = pdfArchive(
      [...distinctNames(reports)].map(([id, name]) => ({
        name,
        open: () => this.openPdf(visitor.organisationId, id),
      })),
    );
    archive.on('error', (error) =>
      this.logger.error({ event: 'archive-broken-off', cycleId, ...describeError(error) }),
    );
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="reports-${cycleId.slice(0, 8)}.zip"`)
      .send(archive);
  }

  private async requirePdfs(organisationId: string, ids: readonly string[]): Promise<void> {
    let missing = 0;
    for (const reportId of ids) {
      if (await this.files.has(reportFile(organisationId, reportId, 'pdf'))) continue;
      this.logger.error({ event: 'report-file-missing', reportId });
      missing++;
    }
    if (missing > 0)
      throw conflict(
        'REPORT.FILE_MISSING',
        `${missing} of the ${ids.length} PDFs ${missing === 1 ? 'is' : 'are'} missing on the server, so nothing was sent. Ask whoever runs Parallax to restore the files from a backup.`,
      );
  }

  private async openPdf(organisationId: string, reportId: string): Promise<Readable> {
    const kept = await this.files.read(reportFile(organisationId, reportId, 'pdf'));
    if (!kept) throw new Error('a report that is released has no PDF');
    return kept.stream;
  }
}
