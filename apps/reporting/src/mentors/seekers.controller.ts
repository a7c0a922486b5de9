import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { mentorsAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { badRequest, viewsIn } from '#infra/web';
import { refusalOf } from '../plans/refusal-of.js';
import { Seekers } from './seekers.js';
import { seekersView } from './seekers-view.js';

const HTML = 'text/html; charset=utf-8';
const Ask = z.object({ match: z.uuid().nullable().catch(null) });
type Ask = z.infer<typeof Ask>;

/** "Learn from someone": looking for a mentor from one's own report. */
@Controller('reports/:id/mentors')
@AllowedTo('signed-in')
export class SeekersController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(private readonly seekers: Seekers) {}

  @Get()
  @Header('content-type', HTML)
  show(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.page(visitor, id, null, null);
  }

  @Post()
  async look(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(reply, visitor, id, this.seekers.look(visitor, id));
  }

  @Post('ask')
  async ask(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: Ask }) { match }: Ask,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked =
      match === null
        ? Promise.reject(badRequest('MENTOR.NOBODY_CHOSEN', 'Choose one of the people on this page.'))
        : this.seekers.ask(visitor, id, match);
    await this.answer(reply, visitor, id, asked, match);
  }

  @Post('stop')
  async stop(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(reply, visitor, id, this.seekers.stop(visitor, id));
  }

  private async answer(
    reply: FastifyReply,
    visitor: Visitor,
    id: string,
    change: Promise<void>,
    chosen: string | null = null,
  ): Promise<void> {
    const refusal = await change.then(() => null, refusalOf);
    if (!refusal) return void reply.redirect(mentorsAddress(id), 303);
    const page = await this.page(visitor, id, refusal.sentence, chosen);
    void reply.status(refusal.status).header('content-type', HTML).send(page);
  }

  private async page(
    visitor: Visitor,
    id: string,
    fault: string | null,
    chosen: string | null,
  ): Promise<string> {
    const view = seekersView(await this.seekers.require(visitor, id), fault, chosen);
    const title = `${fault ? 'Error: ' : ''}Learn from someone`;
    return this.views.page('seekers', view, frameFor(visitor, title, mentorsAddress(id)));
  }
}
