import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { cycleReportsAddress, HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { pagerOf, Problem } from '#infra/web';
import { ListQuery } from '../pages/list-query.schema.js';
import { HTML, views } from '../pages/views.js';
import { boardView } from './board-view.js';
import { BoardService, SUBJECTS_PER_PAGE } from './board.service.js';
import { CyclesService } from './cycles.service.js';
import { cycleView, launchView } from './set-up-view.js';

const Postponed = z.object({ closesOn: z.iso.date() });
type Postponed = z.infer<typeof Postponed>;

/** HR's pages on rounds: the list, the board, and the moves, each of which is confirmed on a page of its own. */
@Controller(HR_CYCLES)
@AllowedTo('hr')
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly board: BoardService,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@SignedIn() visitor: Visitor): Promise<string> {
    const cycles = await this.cycles.list(visitor.organisationId);
    return views.page('hr-cycles', { cycles: cycles.map(cycleView) }, frameFor(visitor, 'Rounds', HR_CYCLES));
  }

  @Get(':cycleId')
  async show(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: ListQuery }) { page }: ListQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const cycle = await this.cycles.require(visitor.organisationId, cycleId);
    const path = `${HR_CYCLES}/${cycleId}`;
    if (cycle.state === 'draft') return void reply.redirect(`${path}/set-up`, 303);
    const progress = await this.board.progress(visitor.organisationId, cycleId, page);
    const view = {
      ...cycleView(cycle),
      ...boardView(progress, cycle),
      reports: cycleReportsAddress(cycleId),
      pager: pagerOf(path, {}, { page, perPage: SUBJECTS_PER_PAGE, total: cycle.subjects }),
    };
    void reply
      .header('content-type', HTML)
      .send(views.page('hr-cycle', view, frameFor(visitor, cycle.title, path)));
  }

  @Get(':cycleId/launch')
  @Header('content-type', HTML)
  async askToLaunch(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<string> {
    const cycle = await this.cycles.require(visitor.organisationId, cycleId);
    const missing = await this.cycles.missing(visitor.organisationId, cycleId);
    const view = { ...cycleView(cycle), ...launchView(cycle), missing: missing.length > 0 ? missing : null };
    const title = missing.length > 0 ? 'Not ready to launch' : 'Launch this round?';
    return views.page('hr-cycle-launch', view, frameFor(visitor, title, `${HR_CYCLES}/${cycleId}`));
  }

  @Post(':cycleId/launch')
  async launch(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.cycles.launch(visitor, cycleId);
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'CYCLE.NOT_READY')) throw error;
      return void reply
        .status(409)
        .header('content-type', HTML)
        .send(await this.askToLaunch(visitor, cycleId));
    }
    void reply.redirect(`${HR_CYCLES}/${cycleId}`, 303);
  }

  @Get(':cycleId/open')
  @Header('content-type', HTML)
  askToOpen(@SignedIn() visitor: Visitor, @Param('cycleId', ParseUUIDPipe) cycleId: string): Promise<string> {
    return this.confirmPage(visitor, cycleId, 'hr-cycle-open', 'Open the collection?');
  }

  @Post(':cycleId/open')
  async open(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.cycles.openCollection(visitor, cycleId);
    void reply.redirect(`${HR_CYCLES}/${cycleId}`, 303);
  }

  @Post(':cycleId/postpone')
  async postpone(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Postponed }) { closesOn }: Postponed,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.cycles.postpone(visitor, cycleId, closesOn);
    void reply.redirect(`${HR_CYCLES}/${cycleId}/open`, 303);
  }

  @Get(':cycleId/close')
  @Header('content-type', HTML)
  askToClose(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<string> {
    return this.confirmPage(visitor, cycleId, 'hr-cycle-close', 'Close this round now?');
  }

  @Post(':cycleId/close')
  async close(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.cycles.close(visitor, cycleId);
    void reply.redirect(`${HR_CYCLES}/${cycleId}`, 303);
  }

  private async confirmPage(visitor: Visitor, cycleId: string, name: string, title: string): Promise<string> {
    const cycle = await this.cycles.require(visitor.organisationId, cycleId);
    return views.page(name, cycleView(cycle), frameFor(visitor, title, `${HR_CYCLES}/${cycleId}`));
  }
}
