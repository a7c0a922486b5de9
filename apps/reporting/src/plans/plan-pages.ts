import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { planAddress } from '#contracts';
import { frameFor, type Visitor } from '#infra/auth';
import { type Problem, viewsIn } from '#infra/web';
import { OwnPlans } from './own-plans.js';
import { dayIn } from './plan-days.js';
import { type PlanFault, planView } from './plan-view.js';

/** The page of a plan: as it stands, or with the sentence on why a move was refused. */
@Injectable()
export class PlanPages {
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  constructor(private readonly plans: OwnPlans) {}

  async page(visitor: Visitor, id: string, fault: PlanFault | null): Promise<string> {
    const own = await this.plans.require(visitor, id);
    const view = planView(own, dayIn(new Date(), own.report.timeZone), fault);
    const title = `${fault ? 'Error: ' : ''}Your paths`;
    return this.views.page(
      'plan',
      view,
      frameFor(visitor, title, planAddress(id), { styles: ['reports/plan.css'] }),
    );
  }

  async refuse(
    reply: FastifyReply,
    visitor: Visitor,
    id: string,
    { status, sentence }: Pick<Problem, 'status' | 'sentence'>,
    entered: Omit<PlanFault, 'sentence'> = {},
  ): Promise<void> {
    const page = await this.page(visitor, id, { sentence, ...entered });
    void reply.status(status).header('content-type', 'text/html; charset=utf-8').send(page);
  }
}
