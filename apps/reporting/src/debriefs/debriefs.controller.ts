import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { debriefsAddress, myReportsAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { Clock } from '#infra/clock';
import { viewsIn } from '#infra/web';
import { contentIn } from '../content/content-in.js';
import { guideFileName } from '../view/guide-file-name.js';
import { guideViewOf } from '../view/guide-view-of.js';
import { renderGuideHtml } from '../view/render-guide-html.js';
import { ReportPrinter } from '../view/report-printer.js';
import { attachmentNamed } from '../reports/attachment-named.js';
import { dayFault } from './day-fault.js';
import { debriefsView, debriefView } from './debriefs-view.js';
import { Debriefs, type Prepared } from './debriefs.js';
import { REPORT_STYLES } from '../view/report-styles.js';

const HTML = 'text/html; charset=utf-8';
const Day = z.object({ day: z.string().trim().max(40).default('') });
type Day = z.infer<typeof Day>;

/** The pages of a debriefer: a colleague whom HR chose. To everybody else they do not exist. */
@Controller('reports/debriefs')
@AllowedTo('signed-in')
export class DebriefsController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly debriefs: Debriefs,
    private readonly printer: ReportPrinter,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@SignedIn() visitor: Visitor): Promise<string> {
    const view = debriefsView(await this.debriefs.list(visitor));
    return this.views.page('debriefs', view, frameFor(visitor, 'Your conversations', myReportsAddress));
  }

  @Get(':id')
  @Header('content-type', HTML)
  async prepare(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    const debrief = await this.debriefs.require(visitor, id);
    if (debrief.state !== 'superseded') return this.page(visitor, id, null);
    const view = { name: debrief.subjectName, newer: debrief.newer };
    return this.views.page('replaced', view, frameFor(visitor, 'There is a newer report', myReportsAddress));
  }

  @Get(':id/guide.pdf')
  async guide(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const prepared = await this.debriefs.open(visitor, id, 'pdf');
    const pdf = await this.printer.printGuide(guideOf(prepared));
    await reply
      .header('content-type', 'application/pdf')
      .header('content-length', pdf.byteLength)
      .header('content-disposition', attachmentNamed(guideFileName(prepared.source)))
      .send(pdf);
  }

  @Post(':id/day')
  async setDay(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: Day }) { day }: Day,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { timeZone } = await this.debriefs.require(visitor, id);
    const fault = day === '' ? null : dayFault(day, this.clock.now(), timeZone);
    if (fault)
      return void reply
        .status(400)
        .header('content-type', HTML)
        .send(await this.page(visitor, id, { day, fault }));
    await this.debriefs.setDay(visitor, id, day === '' ? null : day);
    void reply.redirect(`${debriefsAddress}/${id}`, 303);
  }

  @Post(':id/confirm')
  async confirm(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.debriefs.confirm(visitor, id);
    void reply.redirect(`${debriefsAddress}/${id}`, 303);
  }

  private async page(
    visitor: Visitor,
    id: string,
    entered: { readonly day: string; readonly fault: string } | null,
  ): Promise<string> {
    const prepared = await this.debriefs.open(visitor, id, 'page');
    const { debrief } = prepared;
    const view = {
      ...debriefView(debrief, entered ?? { day: debrief.debriefOn ?? '', fault: null }),
      guide: renderGuideHtml(guideOf(prepared)),
    };
    const title = `${entered ? 'Error: ' : ''}Before you meet ${debrief.subjectName}`;
    const more = { styles: [...REPORT_STYLES, 'reports/guide.css'] };
    return this.views.page('debrief', view, frameFor(visitor, title, myReportsAddress, more));
  }
}

/** In the language of whoever holds the conversation. */
const guideOf = ({ debrief, source }: Prepared) =>
  guideViewOf({ ...source, ...contentIn(debrief.language, source.instrument) });
