import type { EntityManager } from 'typeorm';
import { REPORT_ROWS, type ReportRow } from '../reports/report-row.js';
import { wayOf } from '../reports/way-of.js';
import type { Chosen } from './chosen-reports.js';
import { LACKS_DEBRIEFER, lacksDebriefer } from './lacks-debriefer.js';

/** What a release of the chosen reports would do, report by report. */
export interface ReleasePlan {
  /** Go to their subjects now; those that a debriefer reads as well among them. */
  readonly given: readonly ReportRow[];
  /** Go to their debriefers, and to their subjects after the conversation. */
  readonly held: readonly ReportRow[];
  /** Need a debriefer first. */
  readonly missing: readonly ReportRow[];
  /** Are in another state. */
  readonly others: readonly ReportRow[];
}

interface Ids {
  readonly organisationId: string;
  readonly cycleId: string;
}

/** Reads the chosen reports as they stand, for a page that shows them. */
export const readChosen = (tx: EntityManager, ids: Ids, chosen: Chosen): Promise<ReportRow[]> =>
  queryChosen(tx, ids, chosen, '');

/** Reads the chosen reports and keeps them from moving until the transaction ends. */
export const lockChosen = (tx: EntityManager, ids: Ids, chosen: Chosen): Promise<ReportRow[]> =>
  queryChosen(tx, ids, chosen, 'for update of r');

function queryChosen(
  tx: EntityManager,
  { organisationId, cycleId }: Ids,
  chosen: Chosen,
  lock: 'for update of r' | '',
): Promise<ReportRow[]> {
  const ticked = typeof chosen === 'string' ? null : chosen;
  return tx.query<ReportRow[]>(
    `${REPORT_ROWS} where r.organisation_id = $1 and r.cycle_id = $2 and ($3::uuid[] is null or r.id = any ($3))
       and ($4::text <> 'ready' or r.state = 'ready') and ($4 <> 'missing' or ${LACKS_DEBRIEFER})
     order by s.display_name, r.id ${lock}`,
    [organisationId, cycleId, ticked, ticked ? 'ticked' : chosen],
  );
}

export function releasePlanOf(rows: readonly ReportRow[]): ReleasePlan {
  const ready = rows.filter(({ state }) => state === 'ready');
  const going = ready.filter((row) => !lacksDebriefer(row));
  return {
    given: going.filter((row) => wayOf(row) !== 'conversation-first'),
    held: going.filter((row) => wayOf(row) === 'conversation-first'),
    missing: ready.filter(lacksDebriefer),
    others: rows.filter(({ state }) => state !== 'ready'),
  };
}
