import { text } from 'node:stream/consumers';
import { Controller, Get, Header, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { FileStore } from '#infra/storage';
import { viewsIn } from '#infra/web';
import { attachmentNamed } from './attachment-named.js';
import { dayInWords } from './day-in-words.js';
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
  ) {}

  @Get('mine')
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async mine(@SignedIn() visitor: Visitor): Promise<string> {
    const reports = (await this.reports.ofSubject(visitor)).map(({ id, cycleTitle, releasedAt }) => ({
      ...{ id, cycleTitle, released: releasedAt ? dayInWords(releasedAt) : '' },
    }));
    return this.views.page('mine', { reports }, frameFor(visitor, 'My reports', '/reports/mine'));
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
    const view = { id, report: await text(kept.stream), openings: openings.length > 0 ? openings : null };
    const title = `${report.cycleTitle}: ${report.subjectName}`;
    return this.views.page(
      'report',
      view,
      frameFor(visitor, title, `/reports/${id}`, { styles: ['report.css'], scripts: ['report.js'] }),
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
} as const;
