import type { EntityManager } from 'typeorm';
import type { OwnPlan } from '../plans/own-plans.js';

/** Takes back the follow-up that has not been asked yet. returns  whether there was one */
export async function cancelPlannedPulse(
  tx: EntityManager,
  { organisationId, report }: Pick<OwnPlan, 'organisationId' | 'report'>,
): Promise<boolean> {
  const [cancelled] = await tx.query<[unknown[], number]>(
    `update reporting.pulse set state = 'cancelled'
     where organisation_id = $1 and report_id = $2 and state = 'planned' returning id`,
    [organisationId, report.id],
  );
  return cancelled.length > 0;
}
