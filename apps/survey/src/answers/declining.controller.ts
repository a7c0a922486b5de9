import { Controller, Get, Post, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowedTo, ByLink, type LinkHolder } from '#infra/auth';
import { notFound } from '#infra/web';
import { DecliningService } from './declining.service.js';
import { DetourFilter } from './detour.filter.js';
import { declinedPage } from './pages/declined-page.js';
import { RaterPages } from './rater-pages.js';
import { RaterRequests } from './rater-requests.service.js';
import { ResponsesService } from './responses.service.js';

/** Saying no, for which no reason is asked, and changing one's mind. Nobody declines to rate themselves. */
@Controller('answer')
@AllowedTo('rater')
@UseFilters(DetourFilter)
export class DecliningController {
  constructor(
    private readonly requests: RaterRequests,
    private readonly declining: DecliningService,
    private readonly responses: ResponsesService,
    private readonly pages: RaterPages,
  ) {}

  @Get('decline')
  async ask(@ByLink() holder: LinkHolder, @Res() reply: FastifyReply): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    if (request.invitation.relationship === 'self') throw notFound();
    if (await this.responses.findReceipt(request.invitation)) return void reply.redirect('/answer/sent', 303);
    const view = declinedPage(request, holder.formId);
    const title = `Decline feedback for ${request.subject.name}?`;
    this.pages.send(reply, 200, this.pages.page('rater-decline', title, '/answer/decline', request, view));
  }

  @Post('decline')
  async decline(@ByLink() holder: LinkHolder, @Res() reply: FastifyReply): Promise<void> {
    const { invitation } = await this.requests.requireOpen(holder);
    if (invitation.relationship === 'self') throw notFound();
    // Who has answered has answered: declining now would tell so, by the count that it lowers.
    if (await this.responses.findReceipt(invitation)) return void reply.redirect('/answer/sent', 303);
    await this.declining.decline(invitation);
    void reply.redirect(DECLINED, 303);
  }

  @Get('declined')
  async declined(@ByLink() holder: LinkHolder, @Res() reply: FastifyReply): Promise<void> {
    const request = await this.requests.requireOpen(holder);
    if (request.invitation.state !== 'declined') return void reply.redirect('/answer/start', 303);
    const view = declinedPage(request, holder.formId);
    this.pages.send(
      reply,
      200,
      this.pages.page('rater-declined', 'You have declined', DECLINED, request, view),
    );
  }

  @Post('declined')
  async changeMind(@ByLink() holder: LinkHolder, @Res() reply: FastifyReply): Promise<void> {
    const { invitation } = await this.requests.requireOpen(holder);
    await this.declining.changeMind(invitation);
    void reply.redirect('/answer/start', 303);
  }
}

const DECLINED = '/answer/declined';
