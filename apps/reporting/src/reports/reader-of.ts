import type { ReportRow } from './report-row.js';
import { wayOf } from './way-of.js';

/** What lets somebody read a report. */
export type Reader = 'subject' | 'debriefer' | 'hr';

type Readable = Pick<
  ReportRow,
  'state' | 'releasedAt' | 'subjectId' | 'debrieferId' | 'releaseMode' | 'guard' | 'hrReads'
>;

/**
 * Who somebody is to a report as it stands now, or null for everybody who may not read it. HR reads to hand
 * out, so never before the subject, and only where the round has said so.
 */
export function readerOf(
  report: Readable,
  { personId, hr }: { readonly personId: string; readonly hr: boolean },
): Reader | null {
  const given = report.state === 'released' || (report.state === 'superseded' && report.releasedAt !== null);
  if (report.subjectId === personId) return given ? 'subject' : null;
  const talks = report.debrieferId === personId && wayOf(report) !== 'straight';
  if (talks && (given || report.state === 'held')) return 'debriefer';
  return hr && report.hrReads && given ? 'hr' : null;
}
