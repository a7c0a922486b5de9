import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { HR_CYCLES, readinessAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { Problem, viewsIn } from '#infra/web';
import { type Chosen, ChosenFields, chosenFields, chosenOf, isNothing } from './chosen-reports.js';
import { Debriefers } from './debriefers.js';
import { addressAfter } from './done-words.js';
import { namesInWords } from './names-in-words.js';
import { RoundReadiness } from './readiness.js';

const HTML = 'text/html; charset=utf-8';
const Search = ChosenFields.extend({ search: z.string().trim().max(100).catch('') });
type Search = z.output<typeof Search>;
const Assign = ChosenFields.extend({
  search: z.string().trim().max(100).catch(''),
  debriefer: z.uuid().or(z.literal('')).default(''),
});
type Assign = z.output<typeof Assign>;

/** HR chooses who talks reports through with their subjects: for one, for those that are ticked, for all that lack one. */
@Controller('reports/cycles/:cycleId/debriefers')
@AllowedTo('hr')
export class DebriefersController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly debriefers: Debriefers,
    private readonly readiness: RoundReadiness,
  ) {}

  @Get()
  async choose(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: Search }) { search, ...fields }: Search,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const chosen = chosenOf(fields);
    if (isNothing(chosen)) return void reply.redirect(`${readinessAddress(cycleId)}?nothing=ticked`, 303);
    const html = await this.page(visitor, cycleId, chosen, { search, fault: null });
    void reply.header('content-type', HTML).send(html);
  }

  @Post()
  async assign(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Assign }) { search, debriefer, ...fields }: Assign,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const chosen = chosenOf(fields);
    const ids = { organisationId: visitor.organisationId, cycleId };
    try {
      if (debriefer === '') throw new Problem(400, 'DEBRIEF.UNKNOWN', 'Choose somebody of the list.');
      const { assigned, refused } = await this.debriefers.assign(ids, chosen, debriefer);
      const done = { assigned, refused: refused.length };
      void reply.redirect(addressAfter(readinessAddress(cycleId), done), 303);
    } catch (error) {
      if (!(error instanceof Problem && error.code.startsWith('DEBRIEF.'))) throw error;
      const entered = { search, fault: error.sentence };
      void reply
        .status(error.status)
        .header('content-type', HTML)
        .send(await this.page(visitor, cycleId, chosen, entered));
    }
  }

  private async page(
    visitor: Visitor,
    cycleId: string,
    chosen: Chosen,
    entered: { readonly search: string; readonly fault: string | null },
  ): Promise<string> {
    const ids = { organisationId: visitor.organisationId, cycleId };
    const { title } = await this.readiness.requireRound(ids);
    const reports = await this.debriefers.reports(ids, chosen);
    const candidates = await this.debriefers.candidates(ids, entered.search);
    const view = {
      cycleId,
      title,
      back: readinessAddress(cycleId),
      ...chosenFields(chosen),
      ...entered,
      count: reports.length === 1 ? '1 report' : `${reports.length} reports`,
      names: reports.length > 0 ? namesInWords(reports.map(({ subjectName }) => subjectName)) : null,
      candidates: candidates.map(({ id, name, unit, holds }) => ({
        id,
        name,
        about: [...(unit ? [unit] : []), ...(holds > 0 ? [`holds ${holds} in this round`] : [])].join(', '),
      })),
    };
    const heading = `${entered.fault ? 'Error: ' : ''}Who holds the conversation?`;
    return this.views.page('debriefers', view, frameFor(visitor, heading, HR_CYCLES));
  }
}
