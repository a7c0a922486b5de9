import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { viewsIn } from '#infra/web';
import { dayInWords } from '../reports/day-in-words.js';
import { refusalOf } from '../plans/refusal-of.js';
import { Thanks } from './thanks.js';

const HTML = 'text/html; charset=utf-8';
const Words = z.object({ words: z.string().max(20_000).default('') });
type Words = z.infer<typeof Words>;

const DRAFT = [
  'Thank you for the time you gave to my feedback. I have read my report with care.',
  'I have chosen one or two things to work on. If you notice a change, or miss one, please tell me.',
].join('\n\n');

/** Words of thanks to everybody who was asked. */
@Controller('reports/:id/thanks')
@AllowedTo('signed-in')
export class ThanksController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(private readonly thanks: Thanks) {}

  @Get()
  @Header('content-type', HTML)
  show(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.page(visitor, id, DRAFT, null);
  }

  @Post()
  async send(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: Words }) { words }: Words,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const refusal = await Promise.resolve()
      .then(() => this.thanks.say(visitor, id, words))
      .then(() => null, refusalOf);
    if (!refusal) return void reply.redirect(`/reports/${id}/thanks`, 303);
    const page = await this.page(visitor, id, words, refusal.sentence);
    void reply.status(refusal.status).header('content-type', HTML).send(page);
  }

  private async page(visitor: Visitor, id: string, words: string, fault: string | null): Promise<string> {
    const { report, asked, saidOn } = await this.thanks.require(visitor, id);
    const view = {
      id,
      words,
      fault,
      asked,
      cycleTitle: report.cycleTitle,
      nobody: asked === 0,
      saidOn: saidOn ? dayInWords(saidOn) : null,
    };
    const title = `${fault ? 'Error: ' : ''}Say thank you`;
    return this.views.page('thanks', view, frameFor(visitor, title, `/reports/${id}/thanks`));
  }
}
