import { Body, Controller, Get, Param, Post, Res, UseFilters } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { AllowedTo, LinkCookies } from '#infra/auth';
import { AsksForMail } from '#infra/web';
import { findLink } from '../invitations/find-link.js';
import { NewLinkFor, Start } from './answer-forms.js';
import { Detour } from './detour.js';
import { DetourFilter } from './detour.filter.js';
import { NewLinks } from './new-links.service.js';
import { startPage } from './pages/start-page.js';
import { RaterPages } from './rater-pages.js';
import type { RaterRequest } from './rater-request.js';
import { RaterRequests } from './rater-requests.service.js';

/** A personal link. Opening it changes nothing, because mail scanners open links; the button starts. */
@Controller('r')
@UseFilters(DetourFilter)
export class StartController {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly requests: RaterRequests,
    private readonly links: LinkCookies,
    private readonly pages: RaterPages,
    private readonly newLinks: NewLinks,
  ) {}

  @Get(':token')
  @AllowedTo('anyone')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const request = await this.findByToken(token);
    if (!request) return this.pages.send(reply, 404, await this.pages.deadLink());
    const view = startPage(request);
    this.pages.send(reply, 200, this.pages.page('rater-start', view.heading, '/r', request, view));
  }

  /** One answer for known and unknown addresses. */
  @Post()
  @AllowedTo('anyone')
  @AsksForMail()
  async sendNew(
    @Body({ schema: NewLinkFor }) { email }: NewLinkFor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.newLinks.oweSoon(email);
    this.pages.send(reply, 200, await this.pages.newLink());
  }

  @Post(':token')
  @AllowedTo('anyone')
  async start(
    @Param('token') token: string,
    @Body({ schema: Start }) { go }: Start,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.findByToken(token);
    if (!request) return this.pages.send(reply, 404, await this.pages.deadLink());
    const { organisationId, cycleId, id: targetId } = request.invitation;
    this.links.give(reply, 'rater', { organisationId, cycleId, targetId, personId: null });
    const first = request.round.pulse ? '/answer/1' : '/answer/start'; // they have said before how well they know the subject
    void reply.redirect(go === 'decline' ? '/answer/decline' : first, 303);
  }

  /** Null for whatever does not open: unknown, revoked, of another kind. They all get the same page. */
  private async findByToken(token: string): Promise<RaterRequest | null> {
    const link = await findLink(this.db, token);
    if (link?.kind !== 'answer') return null;
    const request = await this.requests.find(link.organisationId, link.invitationId);
    if (request && request.round.stage !== 'open') throw new Detour('closed', request);
    return request;
  }
}
