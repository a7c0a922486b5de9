import type { ReportRow } from '../reports/report-row.js';
import { wayOf } from '../reports/way-of.js';

/** Whether a report cannot go on before somebody is chosen to talk it through, or chosen anew. */
export const lacksDebriefer = (
  row: Pick<ReportRow, 'state' | 'guard' | 'releaseMode' | 'debrieferName'>,
): boolean =>
  row.debrieferName === null &&
  wayOf(row) !== 'straight' &&
  row.state !== 'released' &&
  row.state !== 'superseded';

/** The same of a row of `REPORT_TABLES`. */
export const LACKS_DEBRIEFER = `(d.colleague_id is null and (r.guard or s.release_mode <> 'direct')
  and r.state not in ('released', 'superseded'))`;
