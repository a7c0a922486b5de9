import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { conflict, notFound } from '#infra/web';
import { requireReportSource } from '../reports/report-source.js';
import { findPlan } from './find-plan.js';
import type { Goal, Plan } from './plan.js';
import { WAS_RELEASED } from './was-released.js';
import { suggestPlan } from './suggest-plan.js';

/** A released report and its subject's plan. */
export interface OwnPlan {
  readonly organisationId: string;
  readonly report: OwnReport;
  readonly plan: Plan;
}

/** Somebody who is on record as the subject's manager. */
export interface Manager {
  readonly id: string;
  readonly name: string;
}

export interface OwnReport {
  readonly id: string;
  readonly cycleId: string;
  readonly subjectId: string;
  readonly number: number;
  readonly cycleTitle: string;
  readonly timeZone: string;
  /** Of the report, and so of the plan's words. */
  readonly language: string;
  /** Those with whom the subject may share. */
  readonly managers: readonly Manager[];
}

/** The plan of a released report, for its subject and for nobody else. */
@Injectable()
export class OwnPlans {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** throws  not found to anybody but the subject, and before the release */
  require(visitor: Visitor, reportId: string): Promise<OwnPlan> {
    return withinOrganisation(this.db, visitor.organisationId, (tx) => requireWithin(tx, visitor, reportId));
  }

  /**
   * One change of a plan. Of two windows the second gets a conflict and changes nothing: it did not see what
   * the first has done.
   *
   * version  of the plan that the change was made from
   * work     makes the change; what it throws undoes it
   * counts   whether the result is a change at all
   */
  change<Result>(
    visitor: Visitor,
    reportId: string,
    version: number,
    work: (tx: EntityManager, own: OwnPlan) => Promise<Result>,
    counts: (result: Result) => boolean = () => true,
  ): Promise<Result> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      await requireWithin(tx, visitor, reportId);
      await tx.query(
        'select from reporting.plan where organisation_id = $1 and report_id = $2 for update', // one after the other
        [visitor.organisationId, reportId],
      );
      const own = await requireWithin(tx, visitor, reportId);
      if (own.plan.version !== version)
        throw conflict(
          'PLAN.CHANGED_ELSEWHERE',
          'This plan was changed in another window after you opened this page. Nothing was overwritten: look at how it stands now, then try again.',
        );
      const result = await work(tx, own);
      if (counts(result))
        await tx.query(
          'update reporting.plan set version = version + 1 where organisation_id = $1 and report_id = $2',
          [visitor.organisationId, reportId],
        );
      return result;
    });
  }

  /** Anything else that belongs to the subject of a released report. */
  within<Result>(
    visitor: Visitor,
    reportId: string,
    work: (tx: EntityManager, own: OwnPlan) => Promise<Result>,
  ): Promise<Result> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) =>
      work(tx, await requireWithin(tx, visitor, reportId)),
    );
  }
}

async function requireWithin(tx: EntityManager, visitor: Visitor, reportId: string): Promise<OwnPlan> {
  const { organisationId, personId } = visitor;
  const [report] = await tx.query<OwnReport[]>(
    `select r.id, r.cycle_id as "cycleId", r.subject_id as "subjectId", r.release_number as number,
       s.title as "cycleTitle", s.time_zone as "timeZone", s.language,
       (select coalesce(jsonb_agg(jsonb_build_object('id', m.colleague_id, 'name', m.display_name) order by m.display_name), '[]')
        from survey.colleague c join survey.colleague m
          on m.organisation_id = c.organisation_id and m.colleague_id = any (c.managers)
        where c.organisation_id = r.organisation_id and c.colleague_id = r.subject_id) as managers
     from reporting.report r join survey.report_subject s using (organisation_id, cycle_id, subject_id)
     where r.organisation_id = $1 and r.id = $2 and r.subject_id = $3 and ${WAS_RELEASED}`,
    [organisationId, reportId, personId],
  );
  if (!report) throw notFound();
  const found = await findPlan(tx, organisationId, reportId);
  if (found) return { organisationId, report, plan: found };
  await suggestPlan(
    tx,
    { organisationId, reportId },
    await requireReportSource(tx, { organisationId, ...report }),
  );
  const plan = await findPlan(tx, organisationId, reportId);
  if (!plan) throw new Error('a plan that was just suggested is missing');
  return { organisationId, report, plan };
}

/** throws  not found for a goal of another plan */
export function goalIn({ plan }: OwnPlan, goalId: string): Goal {
  const goal = plan.goals.find(({ id }) => id === goalId);
  if (!goal) throw notFound();
  return goal;
}
