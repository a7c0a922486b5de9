import { text } from 'node:stream/consumers';
import { Controller, Get, Header, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { myReportsAddress, planAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { FileStore } from '#infra/storage';
import { viewsIn } from '#infra/web';
import { PlanSummaries } from '../plans/plan-summaries.js';
import { Sharing } from '../sharing/sharing.js';
import { attachmentNamed } from './attachment-named.js';
import { dayInWords } from './day-in-words.js';
import { mineView } from './mine-view.js';
import { reportFile } from './report-files.js';
import { ReportsService } from './reports.service.js';

const HTML = 'text/html; charset=utf-8';

/** A person's own reports, and a report as page and PDF. */
@Controller('reports')
export class ReportsController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly reports: ReportsService,
    private readonly files: FileStore,
    private readonly plans: PlanSummaries,
    private readonly sharing: Sharing,
  ) {}

  @Get('mine')
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async mine(@SignedIn() visitor: Visitor): Promise<string> {
    const [reports, plans, shared] = await Promise.all([
      this.reports.ofSubject(visitor),
      this.plans.of(visitor),
      this.sharing.list(visitor),
    ]);
    return this.views.page(
      'mine',
      mineView(reports, plans, shared),
      frameFor(visitor, 'Reports and plans', myReportsAddress),
    );
  }

  @Get(':id')
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async page(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    const report = await this.reports.open(visitor, id, 'page');
    const openings = (await this.reports.openings(visitor.organisationId, id)).map(
      ({ openedBy, format, at }) => ({
        ...{ openedBy, what: WHAT[format], at: dayInWords(at) },
      }),
    );
    const kept = await this.files.read(reportFile(visitor.organisationId, id, 'html'));
    if (!kept) throw new Error('a report that is ready has no page');
    const view = {
      ...{ id, report: await text(kept.stream), openings: openings.length > 0 ? openings : null },
      plan: report.subjectId === visitor.personId ? planAddress(id) : null,
    };
    const title = `${report.cycleTitle}: ${report.subjectName}`;
    return this.views.page(
      'report',
      view,
      frameFor(visitor, title, `/reports/${id}`, { styles: ['report.css'] }),
    );
  }

  @Get(':id/pdf')
  @AllowedTo('signed-in')
  async pdf(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reports.open(visitor, id, 'pdf');
    const kept = await this.files.read(reportFile(visitor.organisationId, id, 'pdf'));
    if (!kept) throw new Error('a report that is ready has no PDF');
    await reply
      .header('content-type', 'application/pdf')
      .header('content-length', kept.bytes)
      .header('content-disposition', attachmentNamed(report.fileName ?? `${id}.pdf`))
      .send(kept.stream);
  }
}

const WHAT = {
  page: 'read the page',
  pdf: 'downloaded the PDF',
  zip: 'downloaded all PDFs of the round',
  export: 'downloaded the figures of the round',
  shared: 'read the summary that was shared',
} as const;
