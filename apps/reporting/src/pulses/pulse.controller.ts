import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { pulseAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { viewsIn } from '#infra/web';
import { refusalOf } from '../plans/refusal-of.js';
import { Version } from '../plans/version.js';
import { pulseView } from './pulse-view.js';
import { Pulses } from './pulses.js';

const HTML = 'text/html; charset=utf-8';
const Lines = z.looseObject({ version: Version });
type Lines = z.infer<typeof Lines>;
const Cancel = z.object({ version: Version });
type Cancel = z.infer<typeof Cancel>;

/** "Is it noticed?": a few lines of the report, asked again of the same people after three months. */
@Controller('reports/:id/pulse')
@AllowedTo('signed-in')
export class PulseController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(private readonly pulses: Pulses) {}

  @Get()
  @Header('content-type', HTML)
  show(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.page(visitor, id, null, []);
  }

  @Post()
  async plan(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: Lines }) { version, ...fields }: Lines,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const items = Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('line-') && value === 'yes' ? [name.slice('line-'.length)] : [],
    );
    await this.answer(reply, visitor, id, this.pulses.plan(visitor, id, version, items, new Date()), items);
  }

  @Post('cancel')
  async cancel(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: Cancel }) { version }: Cancel,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(reply, visitor, id, this.pulses.cancel(visitor, id, version), []);
  }

  private async answer(
    reply: FastifyReply,
    visitor: Visitor,
    id: string,
    change: Promise<void>,
    items: readonly string[],
  ): Promise<void> {
    const refusal = await change.then(() => null, refusalOf);
    if (!refusal) return void reply.redirect(pulseAddress(id), 303);
    const page = await this.page(visitor, id, refusal.sentence, items);
    void reply.status(refusal.status).header('content-type', HTML).send(page);
  }

  private async page(
    visitor: Visitor,
    id: string,
    fault: string | null,
    chosen: readonly string[],
  ): Promise<string> {
    const view = pulseView(await this.pulses.require(visitor, id), new Date(), fault, chosen);
    const title = `${fault ? 'Error: ' : ''}Is it noticed?`;
    return this.views.page(
      'pulse',
      view,
      frameFor(visitor, title, pulseAddress(id), { styles: ['reports/plan.css'] }),
    );
  }
}
