import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import * as z from 'zod';
import {
  AllowedTo,
  ByLink,
  frameFor,
  LinkCookies,
  type LinkHolder,
  SignedIn,
  type Visitor,
} from '#infra/auth';
import { type Frame, notFound } from '#infra/web';
import { findLink } from '../invitations/find-link.js';
import { HouseFrames } from '../pages/house-frames.js';
import { HTML, views } from '../pages/views.js';
import { listView } from './list-view.js';
import { NominationsService } from './nominations.service.js';

const Decided = z.object({
  decision: z.enum(['approve', 'return']),
  note: z.string().trim().max(500).default(''),
});
type Decided = z.infer<typeof Decided>;

/** A manager checks a subject's list: by a personal link, or signed in. HR may do it in a manager's place. */
@Controller()
export class CheckListController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly links: LinkCookies,
    private readonly frames: HouseFrames,
    @InjectDataSource('survey') private readonly db: DataSource,
  ) {}

  /** Opening the link changes nothing, because mail scanners open links; the button does. */
  @Get('check/:token')
  @AllowedTo('anyone')
  @Header('content-type', HTML)
  async open(@Param('token') token: string): Promise<string> {
    const link = await this.requireLink(token);
    const list = await this.nominations.requireList(link.organisationId, link.cycleId, link.subjectId);
    const title = `Who gives ${list.subjectName} feedback?`;
    const frame = await this.frames.of(link.organisationId, title, '/check');
    return views.page('check-start', { token, ...listView(list) }, frame);
  }

  @Post('check/:token')
  @AllowedTo('anyone')
  async start(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const { organisationId, cycleId, subjectId, personId } = await this.requireLink(token);
    this.links.give(reply, 'approver', { organisationId, cycleId, targetId: subjectId, personId });
    void reply.redirect('/check', 303);
  }

  @Get('check')
  @AllowedTo('approver')
  @Header('content-type', HTML)
  async listByLink(
    @ByLink() { organisationId, cycleId, targetId, personId, formId }: LinkHolder,
  ): Promise<string> {
    await this.requireStillManager(organisationId, personId, targetId);
    return this.page(
      organisationId,
      cycleId,
      targetId,
      { action: '/check', form: formId, role: '/check/role' },
      (title) => this.frames.of(organisationId, title, '/check'),
    );
  }

  @Post('check')
  @AllowedTo('approver')
  async decideByLink(
    @ByLink() { organisationId, cycleId, targetId, personId }: LinkHolder,
    @Body({ schema: Decided }) decided: Decided,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.requireStillManager(organisationId, personId, targetId);
    await this.decide(organisationId, cycleId, targetId, decided);
    void reply.redirect('/check', 303);
  }

  @Get('team/:cycleId/:subjectId/raters')
  @AllowedTo('signed-in')
  @Header('content-type', HTML)
  async list(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
  ): Promise<string> {
    const own = await this.requireManager(visitor, subjectId);
    const action = `/team/${cycleId}/${subjectId}/raters`;
    return this.page(
      visitor.organisationId,
      cycleId,
      subjectId,
      { action, form: '', role: own ? `/team/${cycleId}/${subjectId}/role` : null },
      (title) => frameFor(visitor, title, action),
    );
  }

  @Post('team/:cycleId/:subjectId/raters')
  @AllowedTo('signed-in')
  async decideSignedIn(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @Body({ schema: Decided }) decided: Decided,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.requireManager(visitor, subjectId);
    await this.decide(visitor.organisationId, cycleId, subjectId, decided);
    void reply.redirect(`/team/${cycleId}/${subjectId}/raters`, 303);
  }

  private async decide(
    organisationId: string,
    cycleId: string,
    subjectId: string,
    decided: Decided,
  ): Promise<void> {
    if (decided.decision === 'approve') await this.nominations.approve(organisationId, cycleId, subjectId);
    else await this.nominations.giveBack(organisationId, cycleId, subjectId, decided.note);
  }

  private async requireLink(token: string) {
    const link = await findLink(this.db, token);
    if (link?.kind !== 'approve') throw notFound();
    await this.requireStillManager(link.organisationId, link.personId, link.subjectId);
    return link;
  }

  /** A link outlives its reason when somebody changes jobs: whoever manages the subject no longer is refused. */
  private async requireStillManager(
    organisationId: string,
    personId: string | null,
    subjectId: string,
  ): Promise<void> {
    if (!personId || !(await this.nominations.isManagerOf(organisationId, personId, subjectId)))
      throw notFound();
  }

  /** Whether it is a manager who looks, and not HR in a manager's place. */
  private async requireManager(
    { organisationId, personId, hr }: Visitor,
    subjectId: string,
  ): Promise<boolean> {
    const manages = await this.nominations.isManagerOf(organisationId, personId, subjectId);
    if (!hr && !manages) throw notFound();
    return manages;
  }

  private async page(
    organisationId: string,
    cycleId: string,
    subjectId: string,
    form: { action: string; form: string; role: string | null },
    frame: (title: string) => Frame | Promise<Frame>,
  ): Promise<string> {
    const list = await this.nominations.requireList(organisationId, cycleId, subjectId);
    return views.page(
      'check-list',
      { ...listView(list), ...form },
      await frame(`Who gives ${list.subjectName} feedback?`),
    );
  }
}
