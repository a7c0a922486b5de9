import type { EntityManager } from 'typeorm';
import { conflict, notFound } from '#infra/web';
import type { CycleState } from './cycle.entity.js';

/** Until the transaction ends the round neither starts to collect nor closes. Throws if it has. */
export async function requireEditable(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<void> {
  const [cycle] = await tx.query<{ state: CycleState }[]>(
    'select state from survey.cycle where organisation_id = $1 and id = $2 for share',
    [organisationId, cycleId],
  );
  if (!cycle) throw notFound();
  if (cycle.state !== 'draft' && cycle.state !== 'nominating')
    throw conflict(
      'CYCLE.COLLECTING',
      'This round already asks people for answers. Its lists can no longer be imported.',
    );
}
