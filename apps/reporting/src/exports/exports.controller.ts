import type { Readable } from 'node:stream';
import { Controller, Get, Header, Logger, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { exportsAddress, HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { describeError } from '#infra/queues';
import { viewsIn } from '#infra/web';
import { csvOf } from './csv-of.js';
import type { Exported } from './export-log.js';
import { exportWords } from './export-words.js';
import { ExportsService } from './exports.service.js';
import { FIGURE_HEADS, figureRows } from './figure-rows.js';
import { momentInWords } from './moment-in-words.js';
import { ReleasedFiguresService } from './released-figures.service.js';
import type { Table } from './table.js';
import { workbookOf, XLSX } from './workbook-of.js';

const LINES_A_PAGE = 50;

const LogQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });
type LogQuery = z.infer<typeof LogQuery>;

/** What HR can take of a round, and the log of what has been taken. */
@Controller('reports/cycles/:cycleId/exports')
@AllowedTo('hr')
export class ExportsController {
  private readonly logger = new Logger('reporting');
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly exports: ExportsService,
    private readonly figures: ReleasedFiguresService,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: LogQuery }) { page }: LogQuery,
  ): Promise<string> {
    const log = { offset: (page - 1) * LINES_A_PAGE, limit: LINES_A_PAGE };
    const round = await this.exports.ofRound(visitor, cycleId, log);
    const pages = Math.max(1, Math.ceil(round.total / LINES_A_PAGE));
    const linkTo = (target: number) => `${exportsAddress(cycleId)}?page=${target}`;
    const view = {
      cycleId,
      title: round.title,
      reads: round.reads,
      released: `${round.released} released ${round.released === 1 ? 'report' : 'reports'}`,
      some: round.released > 0,
      groupMade: round.groupMade,
      mentoring: round.mentoring,
      lines: round.lines.map((line) => ({
        by: line.by,
        did: exportWords(line),
        at: momentInWords(line.at, round.timeZone),
      })),
      pager: pages > 1 && {
        page,
        pages,
        previous: page > 1 ? linkTo(page - 1) : null,
        next: page < pages ? linkTo(page + 1) : null,
      },
    };
    return this.views.page('exports', view, frameFor(visitor, `Exports: ${round.title}`, HR_CYCLES));
  }

  @Get('figures.csv')
  async csv(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = csvOf(await this.table(visitor, cycleId, 'figures-csv'));
    await this.send(reply, cycleId, file, 'text/csv; charset=utf-8', 'csv');
  }

  @Get('figures.xlsx')
  async xlsx(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = workbookOf(await this.table(visitor, cycleId, 'figures-xlsx'));
    await this.send(reply, cycleId, file, XLSX, 'xlsx');
  }

  /** Refusals come before the first byte: later a download can only break off. */
  private async table(visitor: Visitor, cycleId: string, what: Exported): Promise<Table> {
    const pages = await this.figures.open(visitor, cycleId, what);
    async function* batches() {
      for await (const page of pages)
        for (const { subjectId, document } of page) yield figureRows(subjectId, document.subject);
    }
    return { name: 'Figures', heads: FIGURE_HEADS, batches: batches() };
  }

  private async send(
    reply: FastifyReply,
    cycleId: string,
    file: Readable,
    type: string,
    ending: string,
  ): Promise<void> {
    file.on('error', (error) =>
      this.logger.error({ event: 'export-broken-off', cycleId, ...describeError(error) }),
    );
    await reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="figures-${cycleId.slice(0, 8)}.${ending}"`)
      .send(file);
  }
}
