import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { mentoringAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { viewsIn } from '#infra/web';
import { refusalOf } from '../plans/refusal-of.js';
import { Mentoring } from './mentoring.js';
import { mentoringView } from './mentoring-view.js';

const HTML = 'text/html; charset=utf-8';
const Topics = z.looseObject({});
type Topics = z.infer<typeof Topics>;
const Answer = z.enum(['accept', 'decline']);

/** "Help someone learn": offering to be a mentor, and answering who asks. */
@Controller('reports/mentoring')
@AllowedTo('signed-in')
export class MentoringController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(private readonly mentoring: Mentoring) {}

  @Get()
  @Header('content-type', HTML)
  show(@SignedIn() visitor: Visitor): Promise<string> {
    return this.page(visitor, null);
  }

  @Post()
  async offer(
    @SignedIn() visitor: Visitor,
    @Body({ schema: Topics }) fields: Topics,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const topics = Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('topic-') && value === 'yes' ? [name.slice('topic-'.length)] : [],
    );
    await this.reply(reply, visitor, this.mentoring.offer(visitor, topics));
  }

  @Post('stop')
  async stop(@SignedIn() visitor: Visitor, @Res() reply: FastifyReply): Promise<void> {
    await this.reply(reply, visitor, this.mentoring.stop(visitor));
  }

  @Post('requests/:match/:answer')
  async answer(
    @SignedIn() visitor: Visitor,
    @Param('match', ParseUUIDPipe) match: string,
    @Param('answer', { schema: Answer }) answer: z.infer<typeof Answer>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reply(reply, visitor, this.mentoring.answer(visitor, match, answer === 'accept'));
  }

  private async reply(reply: FastifyReply, visitor: Visitor, change: Promise<void>): Promise<void> {
    const refusal = await change.then(() => null, refusalOf);
    if (!refusal) return void reply.redirect(mentoringAddress, 303);
    const page = await this.page(visitor, refusal.sentence);
    void reply.status(refusal.status).header('content-type', HTML).send(page);
  }

  private async page(visitor: Visitor, fault: string | null): Promise<string> {
    const view = mentoringView(await this.mentoring.find(visitor), fault);
    const title = `${fault ? 'Error: ' : ''}Help someone learn`;
    return this.views.page('mentoring', view, frameFor(visitor, title, mentoringAddress));
  }
}
