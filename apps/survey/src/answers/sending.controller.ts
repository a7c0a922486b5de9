import { Body, Controller, Get, Header, Post, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowedTo, ByLink, type LinkHolder } from '#infra/auth';
import { HTML } from '../pages/views.js';
import { Send } from './answer-forms.js';
import { DetourFilter } from './detour.filter.js';
import { KeepingService } from './keeping.service.js';
import { checkPage, type CheckView } from './pages/check-page.js';
import { CHECK } from './pages/page-frame.js';
import { sentPage } from './pages/sent-page.js';
import { RaterPages } from './rater-pages.js';
import type { RaterRequest } from './rater-request.js';
import { RaterRequests } from './rater-requests.service.js';
import { ResponsesService } from './responses.service.js';

/** The last look, the button, and the receipt. Sending again sends the same answer with the same receipt. */
@Controller('answer')
@AllowedTo('rater')
@UseFilters(DetourFilter)
export class SendingController {
  constructor(
    private readonly requests: RaterRequests,
    private readonly keeping: KeepingService,
    private readonly responses: ResponsesService,
    private readonly pages: RaterPages,
  ) {}

  @Get('check')
  @Header('content-type', HTML)
  async check(@ByLink() holder: LinkHolder): Promise<string> {
    const request = await this.requests.requireWilling(holder);
    const [draft, sent] = await Promise.all([
      this.keeping.find(request),
      this.responses.findReceipt(request.invitation),
    ]);
    const state = { sent: sent !== null, changed: false, asked: false };
    return this.render(request, checkPage(request, holder.formId, draft, state));
  }

  @Post('check')
  async send(
    @ByLink() holder: LinkHolder,
    @Body({ schema: Send }) { version }: Send,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    const draft = await this.keeping.find(request);
    const sent = (await this.responses.findReceipt(request.invitation)) !== null;
    // Version 0 is what was sent before: its draft is gone, and sending it again changes nothing.
    const changed = draft.version !== version && !(sent && draft.version === 0);
    const view = checkPage(request, holder.formId, draft, { sent, changed, asked: true });
    if (changed) return this.pages.send(reply, 409, this.render(request, view));
    if (view.faults.length > 0) return this.pages.send(reply, 400, this.render(request, view));
    await this.responses.submit(request.invitation, draft);
    void reply.redirect(SENT, 303);
  }

  @Get('sent')
  async sent(@ByLink() holder: LinkHolder, @Res() reply: FastifyReply): Promise<void> {
    const request = await this.requests.requireOpen(holder);
    const found = await this.responses.findReceipt(request.invitation);
    if (!found) return void reply.redirect(CHECK, 303);
    const view = sentPage(request, holder.formId, found.receipt);
    this.pages.send(reply, 200, this.pages.page('rater-sent', 'Thank you', SENT, request, view));
  }

  private render(request: RaterRequest, view: CheckView): string {
    const error = view.faults.length > 0 || view.changed ? 'Error: ' : '';
    return this.pages.page('rater-check', `${error}Check your answers`, CHECK, request, view);
  }
}

const SENT = '/answer/sent';
