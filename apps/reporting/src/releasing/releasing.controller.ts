import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { HR_CYCLES, readinessAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { Clock } from '#infra/clock';
import { pagerOf, Problem, viewsIn } from '#infra/web';
import { type Chosen, ChosenFields, chosenOf, isNothing } from './chosen-reports.js';
import { confirmView } from './confirm-view.js';
import { addressAfter, Done, doneWords } from './done-words.js';
import { readinessView } from './readiness-view.js';
import { REPORTS_PER_PAGE, RoundReadiness } from './readiness.js';
import { ReportReleases } from './report-releases.js';

const HTML = 'text/html; charset=utf-8';

const Listed = Done.extend({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  shown: z.enum(['all', 'missing', 'ready', 'held', 'withheld', 'released']).catch('all'),
  /** Somebody pressed a button and had ticked nothing. */
  nothing: z.literal('ticked').optional().catch(undefined),
});
type Listed = z.infer<typeof Listed>;
type ChosenFields = z.output<typeof ChosenFields>;
const Release = ChosenFields.extend({ today: z.literal('yes').optional() });
type Release = z.output<typeof Release>;

/** HR's page before a release: what each report shows, who talks it through, and the release itself. */
@Controller('reports/cycles/:cycleId/release')
@AllowedTo('hr')
export class ReleasingController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly readiness: RoundReadiness,
    private readonly releases: ReportReleases,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: Listed }) { page, shown, nothing, ...done }: Listed,
  ): Promise<string> {
    const ids = { organisationId: visitor.organisationId, cycleId };
    const round = await this.readiness.requireRound(ids);
    const counts = await this.readiness.counts(ids);
    const rows = await this.readiness.page(ids, shown, page);
    const total = shown === 'all' ? counts.total : counts[shown];
    const query: Record<string, string> = shown === 'all' ? {} : { shown };
    const view = {
      ...readinessView(cycleId, round, counts, { rows, shown }),
      done: doneWords(done),
      nothing: nothing !== undefined,
      pager: pagerOf(readinessAddress(cycleId), query, { page, perPage: REPORTS_PER_PAGE, total }),
    };
    return this.views.page(
      'readiness',
      view,
      frameFor(visitor, `Ready to release? ${round.title}`, HR_CYCLES, { styles: ['reports/release.css'] }),
    );
  }

  @Get('confirm')
  async askToRelease(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Query({ schema: ChosenFields }) fields: ChosenFields,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const chosen = chosenOf(fields);
    if (isNothing(chosen)) return void reply.redirect(`${readinessAddress(cycleId)}?nothing=ticked`, 303);
    void reply.header('content-type', HTML).send(await this.confirmPage(visitor, cycleId, chosen));
  }

  @Post()
  async release(
    @SignedIn() visitor: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Body({ schema: Release }) { today, ...fields }: Release,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ids = { organisationId: visitor.organisationId, cycleId };
    const chosen = chosenOf(fields);
    const when = { now: this.clock.now(), anyDay: today === 'yes' };
    const done = await this.releases.release(ids, chosen, when).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'REPORT.POOR_MOMENT') return null;
      throw error;
    });
    if (!done)
      return void reply
        .status(409)
        .header('content-type', HTML)
        .send(await this.confirmPage(visitor, cycleId, chosen));
    const { given, held, missing } = done;
    const said = { released: given.length, held: held.length, left: missing.length };
    void reply.redirect(addressAfter(readinessAddress(cycleId), said), 303);
  }

  private async confirmPage(visitor: Visitor, cycleId: string, chosen: Chosen): Promise<string> {
    const ids = { organisationId: visitor.organisationId, cycleId };
    const { title } = await this.readiness.requireRound(ids);
    const plan = await this.releases.plan(ids, chosen);
    const view = confirmView(cycleId, title, chosen, plan, this.clock.now());
    return this.views.page('release-confirm', view, frameFor(visitor, 'Release these reports?', HR_CYCLES));
  }
}
