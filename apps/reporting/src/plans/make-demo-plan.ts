import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { NO_BRAND } from '#infra/web';
import { Sharing } from '../sharing/sharing.js';
import { OwnPlans } from './own-plans.js';
import { PlanMoves } from './plan-moves.js';
import { liveGoals, openActions } from './plan-work.js';

/**
 * Gives one subject of the demonstration a plan that is under way, by the services that people use: two paths
 * chosen, the first action done, shared with the manager. A plan that somebody has begun is left alone.
 */
export async function makeDemoPlan(
  app: INestApplicationContext,
  { organisationId, cycleId, personId }: { organisationId: string; cycleId: string; personId: string },
): Promise<void> {
  const db = app.get<DataSource>(getDataSourceToken('reporting'), { strict: false });
  const [report] = await withinOrganisation(db, organisationId, (tx) =>
    tx.query<{ id: string; subject_id: string; name: string }[]>(
      `select r.id, r.subject_id, s.display_name as name
       from reporting.report r join survey.report_subject s using (organisation_id, cycle_id, subject_id)
       where r.organisation_id = $1 and r.cycle_id = $2 and s.person_id = $3 and r.state = 'released'`,
      [organisationId, cycleId, personId],
    ),
  );
  if (!report) return;
  const visitor: Visitor = {
    organisationId,
    organisation: '',
    personId: report.subject_id,
    name: report.name,
    hr: false,
    demo: true,
    csrf: '',
    brand: NO_BRAND,
  };
  const [plans, moves] = [app.get(OwnPlans, { strict: false }), app.get(PlanMoves, { strict: false })];
  const now = new Date();
  const standing = async () => {
    const { plan } = await plans.require(visitor, report.id);
    return { plan, change: { visitor, reportId: report.id, version: plan.version, now } };
  };
  const { plan } = await standing();
  if (plan.state !== 'suggested') return;
  for (const { id } of plan.goals.slice(0, 2)) await moves.moveGoal((await standing()).change, id, 'accept');
  await moves.movePlan((await standing()).change, 'start');
  const started = await standing();
  const [first] = liveGoals(started.plan).flatMap(openActions);
  if (first) await moves.markAction(started.change, first.id, true);
  await app.get(Sharing, { strict: false }).share((await standing()).change, 'both');
}
