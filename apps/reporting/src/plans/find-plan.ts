import type { EntityManager } from 'typeorm';
import type { Plan } from './plan.js';

/** A plan with its goals and their actions. */
export async function findPlan(
  tx: EntityManager,
  organisationId: string,
  reportId: string,
): Promise<Plan | null> {
  const [plan] = await tx.query<Plan[]>(
    `select p.report_id as "reportId", p.state, p.version, p.active_from::text as "activeFrom", p.shared,
       p.shared_with as "sharedWith", (
         select coalesce(jsonb_agg(jsonb_build_object(
           'id', g.id, 'state', g.state, 'pathId', g.path_id, 'role', g.role, 'domain', g.domain,
           'competencies', g.competencies, 'label', g.label, 'effort', g.effort, 'title', g.title, 'why', g.why,
           'aim', g.aim, 'progressSign', g.progress_sign, 'ifThen', g.if_then, 'ask', g.ask, 'ownDates', g.own_dates,
           'declineReason', g.decline_reason, 'actions', (
             select coalesce(jsonb_agg(jsonb_build_object(
               'id', a.id, 'kind', a.kind, 'libraryId', a.library_id, 'label', a.label, 'title', a.title, 'text', a.text,
               'progressSign', a.progress_sign, 'hoursPerWeek', a.hours_per_week, 'weeks', a.weeks,
               'dueOn', a.due_on, 'doneOn', a.done_on) order by a.position), '[]')
             from reporting.action a where (a.organisation_id, a.goal_id) = (g.organisation_id, g.id))
         ) order by g.position), '[]')
         from reporting.goal g where (g.organisation_id, g.report_id) = (p.organisation_id, p.report_id)) as goals
     from reporting.plan p where p.organisation_id = $1 and p.report_id = $2`,
    [organisationId, reportId],
  );
  return plan ?? null;
}
