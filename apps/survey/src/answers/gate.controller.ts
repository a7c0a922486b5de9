import { Body, Controller, Get, Header, Post, Query, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowedTo, ByLink, type LinkHolder } from '#infra/auth';
import { HTML } from '../pages/views.js';
import { Gate } from './answer-forms.js';
import { DetourFilter } from './detour.filter.js';
import { DraftsService } from './drafts.service.js';
import { gatePage } from './pages/gate-page.js';
import { howPage } from './pages/how-page.js';
import { placeOf } from './pages/page-frame.js';
import { wordingFor } from './pages/wording.js';
import { RaterPages } from './rater-pages.js';
import type { RaterRequest } from './rater-request.js';
import { RaterRequests } from './rater-requests.service.js';
import { ResponsesService } from './responses.service.js';

/** What comes before the questions: back to where one was, else the gate and the instructions. */
@Controller('answer')
@AllowedTo('rater')
@UseFilters(DetourFilter)
export class GateController {
  constructor(
    private readonly requests: RaterRequests,
    private readonly drafts: DraftsService,
    private readonly responses: ResponsesService,
    private readonly pages: RaterPages,
  ) {}

  @Get('start')
  async start(@ByLink() holder: LinkHolder, @Res() reply: FastifyReply): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    const address = await this.whereLeft(request);
    if (address) return void reply.redirect(address, 303);
    this.pages.send(reply, 200, this.gate(request, holder.formId, { missing: false }));
  }

  @Post('start')
  async pass(
    @ByLink() holder: LinkHolder,
    @Body({ schema: Gate }) { worked }: Gate,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    if (!worked) return this.pages.send(reply, 400, this.gate(request, holder.formId, { missing: true }));
    void reply.redirect({ yes: HOW, some: `${HOW}?seen=a-little`, no: '/answer/decline' }[worked], 303);
  }

  @Get('how')
  @Header('content-type', HTML)
  async how(@ByLink() holder: LinkHolder, @Query('seen') seen?: string): Promise<string> {
    const request = await this.requests.requireWilling(holder);
    const view = howPage(request, holder.formId, { reminder: seen === 'a-little' });
    return this.pages.page('rater-how', 'How to answer', HOW, request, view);
  }

  private gate(request: RaterRequest, form: string, state: { missing: boolean }): string {
    const title = `${state.missing ? 'Error: ' : ''}Have you worked with ${request.subject.name}?`;
    return this.pages.page('rater-gate', title, '/answer/start', request, gatePage(request, form, state));
  }

  /** Null for someone who has not begun and must pass the gate. */
  private async whereLeft(request: RaterRequest): Promise<string | null> {
    if (await this.responses.findReceipt(request.invitation)) return '/answer/sent';
    const draft = await this.drafts.find(request.invitation);
    if (draft) return placeOf(wordingFor(request), draft.page).next;
    return request.invitation.relationship === 'self' ? HOW : null;
  }
}

const HOW = '/answer/how';
