import { text } from 'node:stream/consumers';
import { Controller, Get, Header, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { debriefsAddress, myReportsAddress, planAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { FileStore } from '#infra/storage';
import { viewsIn } from '#infra/web';
import { Debriefs } from '../debriefs/debriefs.js';
import { PlanSummaries } from '../plans/plan-summaries.js';
import { Sharing } from '../sharing/sharing.js';
import { attachmentNamed } from './attachment-named.js';
import { heldBackView } from './held-back-view.js';
import { mineView } from './mine-view.js';
import { openingWords } from './opening-words.js';
import { OwnReports } from './own-reports.js';
import { readerOf } from './reader-of.js';
import { readersWords } from './readers-words.js';
import { reportFile } from './report-files.js';
import { ReportReading } from './report-reading.js';
import { REPORT_STYLES } from '../view/report-styles.js';

const HTML = 'text/html; charset=utf-8';

/** A person's own reports, and a report as page and PDF. */
@Controller('reports')
export class ReportsController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly own: OwnReports,
    private readonly reading: ReportReading,
    private readonly debriefs: Debriefs,
    private readonly files: FileStore,
    private readonly plans: PlanSummaries,
    private readonly sharing: Sharing,
  ) {}

  @Get('mine')
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async mine(@SignedIn() visitor: Visitor): Promise<string> {
    const [reports, heldBack, plans, shared, debriefs] = await Promise.all([
      this.own.released(visitor),
      this.own.heldBack(visitor),
      this.plans.of(visitor),
      this.sharing.list(visitor),
      this.debriefs.has(visitor),
    ]);
    const view = {
      ...mineView(reports, plans, shared),
      heldBack: heldBack.map(heldBackView),
      debriefs: debriefs ? debriefsAddress : null,
    };
    return this.views.page('mine', view, frameFor(visitor, 'Reports and plans', myReportsAddress));
  }

  @Get(':id')
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async page(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    const heldBack = await this.own.findHeldBack(visitor, id);
    if (heldBack) {
      const view = heldBackView(heldBack);
      return this.views.page('held-back', view, frameFor(visitor, view.heading, myReportsAddress));
    }
    const report = await this.reading.open(visitor, id, 'page');
    const kept = await this.reading.openings(visitor.organisationId, id);
    const openings = kept.map((opening) => openingWords(opening, report.timeZone));
    const file = await this.files.read(reportFile(visitor.organisationId, id, 'html'));
    if (!file) throw new Error('a report that is ready has no page');
    const view = {
      id,
      report: await text(file.stream),
      readers: readersWords(report),
      openings: openings.length > 0 ? openings : null,
      plan: report.subjectId === visitor.personId ? planAddress(id) : null,
      prepare: readerOf(report, visitor) === 'debriefer' ? `${debriefsAddress}/${id}` : null,
    };
    const title = `${report.cycleTitle}: ${report.subjectName}`;
    const more = { styles: REPORT_STYLES, scripts: ['reports/report.js'] };
    return this.views.page('report', view, frameFor(visitor, title, `/reports/${id}`, more));
  }

  @Get(':id/pdf')
  @AllowedTo('signed-in')
  async pdf(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reading.open(visitor, id, 'pdf');
    const kept = await this.files.read(reportFile(visitor.organisationId, id, 'pdf'));
    if (!kept) throw new Error('a report that is ready has no PDF');
    await reply
      .header('content-type', 'application/pdf')
      .header('content-length', kept.bytes)
      .header('content-disposition', attachmentNamed(report.fileName ?? `${id}.pdf`))
      .send(kept.stream);
  }
}
