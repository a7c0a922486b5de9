import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DateTime } from 'luxon';
import * as z from 'zod';
import { groupAddress, HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { notFound, viewsIn } from '#infra/web';
import { contentIn } from '../content/content-in.js';
import { ExportsService } from '../exports/exports.service.js';
import { GROUP_HEADS, groupRows } from '../exports/group-rows.js';
import { workbookOf, XLSX } from '../exports/workbook-of.js';
import { RoundReadiness } from '../releasing/readiness.js';
import { ReportPrinter } from '../view/report-printer.js';
import { Attribute } from './group-document.schema.js';
import { FEWEST_PEOPLE } from './group-readiness.js';
import { type GroupReport, GroupReports } from './group-reports.service.js';
import { readinessView } from './readiness-view.js';
import { groupViewOf } from './view/group-view-of.js';
import { type GroupView } from './view/group-view.js';
import { groupWordsFor } from './view/group-words-for.js';
import { renderGroupHtml } from './view/render-group-html.js';
import { REPORT_STYLES } from '../view/report-styles.js';

const Cut = z.object({ attribute: Attribute });
type Cut = z.infer<typeof Cut>;

/** HR's report on a round as a whole: made once, read as page, PDF and workbook. */
@Controller('reports/cycles/:cycleId/group')
@AllowedTo('hr')
export class GroupsController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly groups: GroupReports,
    private readonly readiness: RoundReadiness,
    private readonly exports: ExportsService,
    private readonly printer: ReportPrinter,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<string> {
    const { title, analysed } = await this.readiness.requireRound({
      organisationId: visitor.organisationId,
      cycleId,
    });
    const frame = frameFor(visitor, `The group as a whole: ${title}`, HR_CYCLES, { styles: REPORT_STYLES });
    const group = await this.groups.find(visitor, cycleId);
    if (group) {
      await this.exports.keep(visitor, cycleId, 'group-page');
      const view = { cycleId, title, report: renderGroupHtml(viewOf(group)) };
      return this.views.page('group', view, frame);
    }
    const readiness = await this.groups.readiness(visitor.organisationId, cycleId);
    const view = { cycleId, title, fewest: FEWEST_PEOPLE, ...readinessView(analysed, readiness) };
    return this.views.page('group-readiness', view, frame);
  }

  @Post()
  async make(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Cut }) { attribute }: Cut,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.groups.make(visitor, cycleId, attribute);
    void reply.redirect(groupAddress(cycleId), 303);
  }

  @Get('pdf')
  async pdf(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const group = await this.require(visitor, cycleId);
    const pdf = await this.printer.printGroup(viewOf(group));
    await this.exports.keep(visitor, cycleId, 'group-pdf');
    await attach(reply, cycleId, 'pdf', 'application/pdf').send(pdf);
  }

  @Get('xlsx')
  async xlsx(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const group = await this.require(visitor, cycleId);
    await this.exports.keep(visitor, cycleId, 'group-xlsx');
    const table = { name: 'Group', heads: GROUP_HEADS, batches: [groupRows(group)] };
    const file: Readable = workbookOf(table);
    await attach(reply, cycleId, 'xlsx', XLSX).send(file);
  }

  private async require(visitor: Visitor, cycleId: string): Promise<GroupReport> {
    const group = await this.groups.find(visitor, cycleId);
    if (!group) throw notFound();
    return group;
  }
}

function viewOf(group: GroupReport): GroupView {
  const day = (at: Date) => DateTime.fromJSDate(at, { zone: group.timeZone }).toISODate()!;
  const { words, ...content } = contentIn(group.language, group.instrument);
  return groupViewOf({
    ...group,
    ...content,
    words: groupWordsFor(words.locale),
    closedOn: day(group.closesAt),
    madeOn: day(group.madeAt),
  });
}

const attach = (reply: FastifyReply, cycleId: string, ending: string, type: string): FastifyReply =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="group-${cycleId.slice(0, 8)}.${ending}"`);
