import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import yazl from 'yazl';
import * as z from 'zod';
import { cycleReportsAddress, HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { FileStore } from '#infra/storage';
import { viewsIn } from '#infra/web';
import { groupWords } from './group-words.js';
import { reportFile } from './report-files.js';
import type { ReportState } from './report-row.js';
import { ReportsService } from './reports.service.js';

const Release = z.object({ report: z.uuid().optional() });
type Release = z.infer<typeof Release>;

/** HR's side of a round's reports: what each will show, the release, and the files to hand out. */
@Controller('reports/cycles/:cycleId')
export class CycleReportsController {
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
      ...{ cycleId, title: round.title, k: round.k, none: rows.length === 0, total: rows.length },
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

  /** All PDFs, streamed one after the other: memory does not grow with the round. */
  @Get('zip')
  @AllowedTo('hr')
  async zip(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reports = await this.reports.openAll(visitor, cycleId);
    const zip = new yazl.ZipFile();
    for (const { id, fileName } of reports)
      zip.addReadStreamLazy(fileName ?? `${id}.pdf`, { compress: false, mtime: FIXED }, (deliver) => {
        this.files.read(reportFile(visitor.organisationId, id, 'pdf')).then(
          (kept) =>
            kept ? deliver(null, kept.stream) : deliver(new Error('a report has no PDF'), null as never),
          (error: Error) => deliver(error, null as never),
        );
      });
    zip.end();
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="reports-${cycleId.slice(0, 8)}.zip"`)
      .send(zip.outputStream);
  }
}

/** Times in the archive would tell when each report was made. */
const FIXED = new Date('2026-01-01T00:00:00Z');

const STATES: Readonly<Record<ReportState, { label: string; badge: string }>> = {
  waiting: { label: 'Being made', badge: 'current' },
  ready: { label: 'Ready', badge: 'current' },
  released: { label: 'Released', badge: 'done' },
  failed: { label: 'Failed', badge: 'danger' },
};
