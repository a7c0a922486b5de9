import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { planAddress, sharedAddress } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { viewsIn } from '#infra/web';
import { dayIn } from '../plans/plan-days.js';
import { PlanPages } from '../plans/plan-pages.js';
import { refusalOf } from '../plans/refusal-of.js';
import { Version } from '../plans/version.js';
import { sharedView } from './shared-view.js';
import { Sharing } from './sharing.js';
import { REPORT_STYLES } from '../view/report-styles.js';

const Share = z.object({ version: Version, share: z.enum(['nothing', 'summary', 'plan', 'both']) });
type Share = z.infer<typeof Share>;

/** Sharing with one's managers, and what they then read. */
@Controller('reports')
@AllowedTo('signed-in')
export class SharingController {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(
    private readonly sharing: Sharing,
    private readonly pages: PlanPages,
  ) {}

  @Post(':id/plan/share')
  async share(
    @SignedIn() visitor: Visitor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body({ schema: Share }) { version, share }: Share,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const change = { visitor, reportId: id, version, now: new Date() };
    const shared = share === 'nothing' ? null : share;
    const refusal = await this.sharing.share(change, shared).then(() => null, refusalOf);
    if (!refusal) return void reply.redirect(`${planAddress(id)}#share`, 303);
    await this.pages.refuse(reply, visitor, id, refusal);
  }

  @Get('shared/:id')
  @Header('content-type', 'text/html; charset=utf-8')
  async shared(@SignedIn() visitor: Visitor, @Param('id', ParseUUIDPipe) id: string): Promise<string> {
    const content = await this.sharing.open(visitor, id);
    const view = sharedView(content, dayIn(new Date(), content.timeZone));
    const title = `${content.name} shared this with you`;
    const styles = [...REPORT_STYLES, 'reports/plan.css'];
    return this.views.page('shared', view, frameFor(visitor, title, sharedAddress(id), { styles }));
  }
}
