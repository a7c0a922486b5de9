import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { PlanState } from '#domain/development';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { WAS_RELEASED } from './was-released.js';

/** A plan in a list of reports. */
export interface PlanSummary {
  readonly reportId: string;
  readonly state: PlanState;
  /** The next thing to do of a plan that is under way. */
  readonly nextText: string | null;
  /** YYYY-MM-DD */
  readonly nextOn: string | null;
}

/** How far a person's plans are, and what comes next in each. */
@Injectable()
export class PlanSummaries {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  async of({ organisationId, personId }: Visitor): Promise<ReadonlyMap<string, PlanSummary>> {
    const plans = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<PlanSummary[]>(
        `select p.report_id as "reportId", p.state, next.text as "nextText", next.due_on::text as "nextOn"
         from reporting.plan p
         join reporting.report r on (r.organisation_id, r.id) = (p.organisation_id, p.report_id)
         left join lateral (
           select coalesce(a.title, g.title || ': ' || a.label) as text, a.due_on
           from reporting.goal g join reporting.action a on (a.organisation_id, a.goal_id) = (g.organisation_id, g.id)
           where (g.organisation_id, g.report_id) = (p.organisation_id, p.report_id) and g.state = 'started'
             and p.state in ('active', 'reviewing') and a.done_on is null and a.due_on is not null
           order by a.due_on, g.position, a.position limit 1) next on true
         where p.organisation_id = $1 and r.subject_id = $2 and ${WAS_RELEASED}`,
        [organisationId, personId],
      ),
    );
    return new Map(plans.map((plan) => [plan.reportId, plan]));
  }
}
