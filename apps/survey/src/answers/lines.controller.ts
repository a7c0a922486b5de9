import { Body, Controller, Get, Header, Param, Post, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowedTo, ByLink, type LinkHolder } from '#infra/auth';
import { notFound } from '#infra/web';
import { HTML } from '../pages/views.js';
import { readLines } from './answer-forms.js';
import { DetourFilter } from './detour.filter.js';
import { type Keeping, KeepingService } from './keeping.service.js';
import { conflictPage } from './pages/conflict-page.js';
import { itemsPage } from './pages/items-page.js';
import { placeOf } from './pages/page-frame.js';
import { type Wording, wordingFor, type WordingPage } from './pages/wording.js';
import { RaterPages } from './rater-pages.js';
import type { RaterRequest } from './rater-request.js';
import { RaterRequests } from './rater-requests.service.js';
import { ResponsesService } from './responses.service.js';

/** The pages of lines to rate. Each is kept when it is left, and with script at each change. */
@Controller('answer')
@AllowedTo('rater')
@UseFilters(DetourFilter)
export class LinesController {
  constructor(
    private readonly requests: RaterRequests,
    private readonly keeping: KeepingService,
    private readonly responses: ResponsesService,
    private readonly pages: RaterPages,
  ) {}

  @Get(':page')
  @Header('content-type', HTML)
  async show(@ByLink() holder: LinkHolder, @Param('page') page: string): Promise<string> {
    const request = await this.requests.requireWilling(holder);
    const { number } = requirePage(wordingFor(request), page);
    const [draft, sent] = await Promise.all([
      this.keeping.find(request),
      this.responses.findReceipt(request.invitation),
    ]);
    const view = itemsPage(request, holder.formId, number, draft, sent !== null);
    const title = `${view.heading} (page ${view.number} of ${view.of})`;
    return this.pages.page('rater-items', title, `/answer/${number}`, request, view);
  }

  @Post(':page')
  async leave(
    @ByLink() holder: LinkHolder,
    @Param('page') page: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    const wording = wordingFor(request);
    const { number, lines } = requirePage(wording, page);
    const { keeping, go } = await this.keepLines(request, number, lines, body);
    const place = placeOf(wording, number);
    if (keeping.kind === 'kept') return void reply.redirect(go === 'back' ? place.back : place.next, 303);
    const view = conflictPage(request, holder.formId, number, keeping.kept, keeping.here);
    const title = 'Your answers have changed elsewhere';
    this.pages.send(reply, 409, this.pages.page('rater-conflict', title, view.address, request, view));
  }

  @Post(':page/keep')
  async keep(
    @ByLink() holder: LinkHolder,
    @Param('page') page: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.requests.requireWilling(holder);
    const { number, lines } = requirePage(wordingFor(request), page);
    const { keeping } = await this.keepLines(request, number, lines, body);
    this.pages.sendKept(reply, keeping);
  }

  private async keepLines(
    request: RaterRequest,
    number: number,
    lines: WordingPage,
    body: unknown,
  ): Promise<{ keeping: Keeping; go: 'on' | 'back' }> {
    const { version, go, change } = readLines(lines, body);
    return { go, keeping: await this.keeping.keep(request, version, number, change) };
  }
}

function requirePage({ pages }: Wording, page: string): { number: number; lines: WordingPage } {
  const number = /^[1-9]\d?$/.test(page) ? Number(page) : 0;
  const lines = pages[number - 1];
  if (!lines) throw notFound();
  return { number, lines };
}
