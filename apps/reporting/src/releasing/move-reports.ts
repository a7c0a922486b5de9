import type { EntityManager } from 'typeorm';
import { REPORT_LIFE, type ReportMove } from '../reports/report-life.js';
import type { ReportRow } from '../reports/report-row.js';

/** What a move writes beside the state. */
const ALSO: Readonly<Partial<Record<ReportMove, string>>> = {
  hold: ', held_at = now()',
  release: ', released_at = now()',
  confirm: ', released_at = now()',
  withhold: ', withheld_reason = $5',
  lift: ', withheld_reason = null',
  retry: ', attempts = 0, next_attempt_at = now()',
};

/**
 * One move of many reports of an organisation, each from a state that allows it. A report that reaches its
 * debriefer or its subject takes the place of earlier ones.
 *
 * reason   of `withhold`
 * returns  ids of those that moved
 */
export async function moveReports(
  tx: EntityManager,
  organisationId: string,
  move: ReportMove,
  rows: readonly Pick<ReportRow, 'id'>[],
  reason?: string,
): Promise<string[]> {
  const { from, to } = REPORT_LIFE.moves[move];
  const [movedRows] = await tx.query<[{ id: string }[], number]>(
    `update reporting.report set state = $3${ALSO[move] ?? ''}
     where organisation_id = $1 and id = any ($2) and state = any ($4) returning id`,
    [organisationId, rows.map(({ id }) => id), to, from, ...(reason === undefined ? [] : [reason])],
  );
  const moved = movedRows.map(({ id }) => id);
  if (to === 'held' || to === 'released') await supersede(tx, organisationId, moved, to);
  return moved;
}

/** What its subject has read stays in force until the next one is theirs to read as well. */
async function supersede(
  tx: EntityManager,
  organisationId: string,
  ids: readonly string[],
  newer: 'held' | 'released',
): Promise<void> {
  const { from, to } = REPORT_LIFE.moves.supersede;
  const states = newer === 'released' ? from : from.filter((state) => state !== 'released');
  await tx.query(
    `update reporting.report earlier set state = $3, withheld_reason = null
     from reporting.report later
     where later.organisation_id = $1 and later.id = any ($2) and earlier.organisation_id = $1
       and (earlier.cycle_id, earlier.subject_id) = (later.cycle_id, later.subject_id)
       and earlier.release_number < later.release_number and earlier.state = any ($4)`,
    [organisationId, ids, to, states],
  );
}
