import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { conflict, notFound } from '#infra/web';
import { findPlan } from '../plans/find-plan.js';
import { OwnPlans } from '../plans/own-plans.js';
import type { Plan, Shared } from '../plans/plan.js';
import type { ChangeOf } from '../plans/plan-moves.js';
import { WAS_RELEASED } from '../plans/was-released.js';
import { type ReportSource, requireReportSource } from '../reports/report-source.js';

/** A report or plan that somebody shares with the visitor. */
export interface SharedWith {
  readonly reportId: string;
  readonly name: string;
  readonly cycleTitle: string;
}

/** What a manager is shown: what the subject has chosen, and nothing else is read. */
export interface SharedContent extends SharedWith {
  readonly firstName: string;
  readonly timeZone: string;
  /** Null once nothing is shared any more. */
  readonly shared: Shared | null;
  readonly plan: Plan | null;
  readonly source: ReportSource | null;
}

interface SharedRow {
  reportId: string;
  name: string;
  firstName: string;
  cycleTitle: string;
  timeZone: string;
  cycleId: string;
  subjectId: string;
  number: number;
  shared: Shared | null;
}

/** Reports that were shared with the visitor at some time, who manages the subject still: looked up each time. */
const SHARED_WITH = `
  select r.id as "reportId", s.display_name as name, coalesce(nullif(s.given_name, ''), s.display_name) as "firstName",
    s.title as "cycleTitle", s.time_zone as "timeZone", r.cycle_id as "cycleId", r.subject_id as "subjectId",
    r.release_number as number, p.shared
  from reporting.plan p
  join reporting.report r on (r.organisation_id, r.id) = (p.organisation_id, p.report_id)
  join survey.report_subject s on (s.organisation_id, s.cycle_id, s.subject_id) = (r.organisation_id, r.cycle_id, r.subject_id)
  join survey.colleague c on (c.organisation_id, c.colleague_id) = (r.organisation_id, r.subject_id)
  where p.organisation_id = $1 and ${WAS_RELEASED} and $2 = any (p.shared_with) and $2 = any (c.managers)`;

/** Lets a subject share the summary of a report, its plan, or both with their managers, and take it back. */
@Injectable()
export class Sharing {
  constructor(
    @InjectDataSource('reporting') private readonly db: DataSource,
    private readonly plans: OwnPlans,
  ) {}

  async share({ visitor, reportId, version }: ChangeOf, shared: Shared | null): Promise<void> {
    const { plan, report } = await this.plans.require(visitor, reportId);
    const managers = report.managers.map(({ id }) => id);
    const isSo = plan.shared === shared && (!shared || managers.every((id) => plan.sharedWith.includes(id)));
    if (isSo) return;
    await this.plans.change(visitor, reportId, version, async (tx, { organisationId }) => {
      if (shared && managers.length === 0)
        throw conflict(
          'PLAN.NO_MANAGER',
          'No manager of yours is on record, so there is nobody to share with.',
        );
      await tx.query(
        `update reporting.plan set shared = $3, shared_with = case when $3::text is null then shared_with else $4 end
         where organisation_id = $1 and report_id = $2`,
        [organisationId, reportId, shared, managers],
      );
    });
  }

  /** What is shared with this visitor now. */
  list({ organisationId, personId }: Visitor): Promise<SharedWith[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<SharedWith[]>(
        `${SHARED_WITH} and p.shared is not null order by s.display_name, r.released_at desc`,
        [organisationId, personId],
      ),
    );
  }

  /** throws  not found to anybody but a manager of the subject with whom something was shared */
  open(visitor: Visitor, reportId: string): Promise<SharedContent> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      const { organisationId, personId } = visitor;
      const [row] = await tx.query<SharedRow[]>(`${SHARED_WITH} and r.id = $3`, [
        organisationId,
        personId,
        reportId,
      ]);
      if (!row) throw notFound();
      const { cycleId, subjectId, number, shared, ...about } = row;
      const hasPlan = shared === 'plan' || shared === 'both';
      const hasSummary = shared === 'summary' || shared === 'both';
      if (hasSummary) await keepOpening(tx, visitor, reportId);
      return {
        ...about,
        shared,
        plan: hasPlan ? await findPlan(tx, organisationId, reportId) : null,
        source: hasSummary
          ? await requireReportSource(tx, { organisationId, cycleId, subjectId, number })
          : null,
      };
    });
  }
}

/** A summary is part of the report, so its subject sees who has read it. */
const keepOpening = (
  tx: EntityManager,
  { organisationId, personId, name }: Visitor,
  reportId: string,
): Promise<unknown> =>
  tx.query(
    `insert into reporting.opening (organisation_id, id, report_id, person_id, opened_by, format)
     values ($1, $2, $3, $4, $5, 'shared')`,
    [organisationId, randomUUID(), reportId, personId, name],
  );
