import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { HR_CYCLES } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { pagerOf, Problem } from '#infra/web';
import { ListQuery } from '../pages/list-query.schema.js';
import { HTML, views } from '../pages/views.js';
import { CyclesService } from './cycles.service.js';
import { ratersView } from './raters-view.js';
import { cycleView } from './set-up-view.js';
import { LISTS_PER_PAGE, SubjectsService } from './subjects.service.js';

const Removed = z.object({ subject: z.uuid() });
type Removed = z.infer<typeof Removed>;

const Id = z.string().trim().max(100);
/** Boxes that were ticked, one or several, and ids that were pasted. */
const Added = z
  .object({
    people: z.union([z.array(Id).max(100), Id.transform((id) => [id])]).default([]),
    ids: z.string().max(100_000).default(''),
  })
  .transform(({ people, ids }) =>
    [...new Set([...people, ...ids.split(/[\s,;]+/)])].filter((id) => id !== ''),
  );
type Added = z.infer<typeof Added>;

/** HR's pages on who rates whom, and on who chooses raters themselves. */
@Controller(`${HR_CYCLES}/:cycleId`)
@AllowedTo('hr')
export class RatersController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly subjects: SubjectsService,
  ) {}

  @Get('raters')
  @Header('content-type', HTML)
  async raters(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: ListQuery }) { page }: ListQuery,
  ): Promise<string> {
    const { organisationId } = visitor;
    const cycle = await this.cycles.require(organisationId, cycleId);
    const round = cycleView(cycle);
    const path = `${HR_CYCLES}/${cycleId}/raters`;
    const lists = await this.subjects.lists(organisationId, cycleId, page);
    const view = {
      round,
      lists: lists.map((list) => ratersView(list, cycleId, round.editable)),
      pager: pagerOf(path, {}, { page, perPage: LISTS_PER_PAGE, total: cycle.subjects }),
    };
    return views.page('hr-raters', view, frameFor(visitor, 'Who rates whom', path));
  }

  @Get('subjects')
  @Header('content-type', HTML)
  candidates(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: ListQuery }) { search }: ListQuery,
  ): Promise<string> {
    return this.subjectsPage(visitor, cycleId, search, null);
  }

  @Post('subjects')
  async add(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Added }) personIds: Added,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const problem =
      personIds.length === 0
        ? 'Tick at least one person, or paste an id.'
        : await this.subjects.add(visitor, cycleId, personIds).then(() => null, sentenceOf);
    if (problem === null) return void reply.redirect(`${HR_CYCLES}/${cycleId}/raters`, 303);
    const page = await this.subjectsPage(visitor, cycleId, '', problem);
    void reply.status(400).header('content-type', HTML).send(page);
  }

  @Post('subjects/remove')
  async remove(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Removed }) { subject }: Removed,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.subjects.remove(visitor, cycleId, subject);
    void reply.redirect(`${HR_CYCLES}/${cycleId}/raters`, 303);
  }

  private async subjectsPage(
    visitor: Visitor,
    cycleId: string,
    search: string,
    problem: string | null,
  ): Promise<string> {
    const round = cycleView(await this.cycles.require(visitor.organisationId, cycleId));
    const candidates = await this.subjects.candidates(visitor.organisationId, cycleId, search);
    const view = { round, search, problem, candidates };
    const path = `${HR_CYCLES}/${cycleId}/subjects`;
    const title = `${problem ? 'Error: ' : ''}Who chooses their own raters?`;
    return views.page('hr-subjects', view, frameFor(visitor, title, path));
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Problem && error.status === 400) return error.sentence;
  throw error;
}
