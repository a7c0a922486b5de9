import type { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Logger, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { cycleReportsAddress, HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { describeError } from '#infra/queues';
import { FileStore } from '#infra/storage';
import { conflict, viewsIn } from '#infra/web';
import { distinctNames } from './distinct-names.js';
import { groupWords } from './group-words.js';
import { pdfArchive } from './pdf-archive.js';
import { reportFile } from './report-files.js';
import type { ReportState } from './report-row.js';
import { ReportsService } from './reports.service.js';

const Release = z.object({ report: z.uuid().optional() });
type Release = z.infer<typeof Release>;

/** HR's side of a round's reports: what each will show, the release, and the files to hand out. */
@Controller('reports/cycles/:cycleId')
export class CycleReportsController {
  private readonly logger = new Logger('reporting');
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly reports: ReportsService,
    private readonly files: FileStore,
  ) {}

  @Get()
  @AllowedTo('hr')
  @Header('content-type', 'text/html; charset=utf-8')
  async list(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<string> {
    const round = await this.reports.requireRound(visitor.organisationId, cycleId);
    const rows = await this.reports.ofCycle(visitor.organisationId, cycleId);
    const count = (state: ReportState) => rows.filter((row) => row.state === state).length;
    const view = {
      ...{
        cycleId,
        title: round.title,
        k: round.k,
        analysed: round.analysed,
        none: rows.length === 0,
        total: rows.length,
      },
      ...{
        ready: count('ready'),
        released: count('released'),
        making: count('waiting'),
        failed: count('failed'),
      },
      rows: rows.map(({ id, subjectName, state, shown, joined, hidden }) => ({
        ...{ id, subjectName, state: STATES[state].label, badge: STATES[state].badge },
        ...{ isReady: state === 'ready', isReleased: state === 'released' },
        ...{ shown: groupWords(shown), joined: groupWords(joined), hidden: groupWords(hidden) },
      })),
    };
    return this.views.page('cycle-reports', view, frameFor(visitor, `Reports: ${round.title}`, HR_CYCLES));
  }

  @Post('release')
  @AllowedTo('hr')
  async release(
    @SignedIn() { organisationId }: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Release }) { report }: Release,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reports.release(organisationId, cycleId, report ?? null);
    void reply.redirect(cycleReportsAddress(cycleId), 303);
  }

  @Post('retry')
  @AllowedTo('hr')
  async retry(
    @SignedIn() { organisationId }: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reports.retry(organisationId, cycleId);
    void reply.redirect(cycleReportsAddress(cycleId), 303);
  }

  /** All PDFs in one archive. What is missing is told before the first byte: later a download can only break off. */
  @Get('zip')
  @AllowedTo('hr')
  async zip(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reports = await this.reports.openAll(visitor, cycleId);
    await this.requirePdfs(
      visitor.organisationId,
      reports.map(({ id }) => id),
    );
    const archive = pdfArchive(
      [...distinctNames(reports)].map(([id, name]) => ({
        ...{ name, open: () => this.openPdf(visitor.organisationId, id) },
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
      const kept = await this.files.read(reportFile(organisationId, reportId, 'pdf'));
      kept?.stream.on('error', () => undefined).destroy();
      if (kept) continue;
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

const STATES: Readonly<Record<ReportState, { label: string; badge: string }>> = {
  waiting: { label: 'Being made', badge: 'current' },
  ready: { label: 'Ready', badge: 'current' },
  released: { label: 'Released', badge: 'done' },
  failed: { label: 'Failed', badge: 'danger' },
};
