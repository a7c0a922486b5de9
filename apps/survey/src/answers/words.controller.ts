import { Body, Controller, Get, Header, Post, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowedTo, ByLink, type LinkHolder } from '#infra/auth';
import { HTML } from '../pages/views.js';
import { readWords } from './answer-forms.js';
import type { Draft } from './answers.js';
import { DetourFilter } from './detour.filter.js';
import { type Keeping, KeepingService } from './keeping.service.js';
import { commentsPage } from './pages/comments-page.js';
import { conflictPage } from './pages/conflict-page.js';
import { COMMENTS } from './pages/page-frame.js';
import { wordingFor } from './pages/wording.js';
import { RaterPages } from './rater-pages.js';
import type { RaterRequest } from './rater-request.js';
import { RaterRequests } from './rater-requests.service.js';
import { ResponsesService } from './responses.service.js';

/** The open questions. A text that is too long is kept whole, and the rater is told by how much. */
@Controller(COMMENTS)
@AllowedTo('rater')
@UseFilters(DetourFilter)
export class WordsController {
  constructor(
    private readonly requests: RaterRequests,
    private readonly keeping: KeepingService,
    private readonly responses: ResponsesService,
    private readonly pages: RaterPages,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(@ByLink() holder: LinkHolder): Promise<string> {
    const request = await this.requests.requireWilling(holder);
    return (await this.render(request, holder, await this.keeping.find(request))).page;
  }

  @Post()
  async leave(
    @ByLink() holder: LinkHolder,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    const { keeping, go } = await this.keepWords(request, body);
    if (keeping.kind === 'conflict') {
      const view = conflictPage(request, holder.formId, 'comments', keeping.kept, keeping.here);
      const title = 'Your answers have changed elsewhere';
      return this.pages.send(reply, 409, this.pages.page('rater-conflict', title, COMMENTS, request, view));
    }
    const { view, page } = await this.render(request, holder, keeping.draft);
    if (go === 'on' && view.tooLong.length > 0) return this.pages.send(reply, 400, page);
    void reply.redirect(go === 'back' ? view.back : view.next, 303);
  }

  @Post('keep')
  async keep(@ByLink() holder: LinkHolder, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    const { keeping } = await this.keepWords(request, body);
    this.pages.sendKept(reply, keeping);
  }

  private async keepWords(
    request: RaterRequest,
    body: unknown,
  ): Promise<{ keeping: Keeping; go: 'on' | 'back' }> {
    const { pages, questions } = wordingFor(request);
    const { version, go, change } = readWords(questions.length, body);
    return { go, keeping: await this.keeping.keep(request, version, pages.length + 1, change) };
  }

  private async render(request: RaterRequest, { formId }: LinkHolder, draft: Draft) {
    const sent = (await this.responses.findReceipt(request.invitation)) !== null;
    const view = commentsPage(request, formId, draft, sent);
    const error = view.tooLong.length > 0 ? 'Error: ' : '';
    const title = `${error}In your own words (page ${view.number} of ${view.of})`;
    return { view, page: this.pages.page('rater-comments', title, COMMENTS, request, view) };
  }
}
