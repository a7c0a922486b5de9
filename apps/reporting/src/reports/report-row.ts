import type { ReleaseMode } from './way-of.js';
import type { ReportState } from './report-life.js';

/** A report as lists show it: whose, of which round, how far it is, and who talks it through. */
export interface ReportRow {
  readonly id: string;
  readonly cycleId: string;
  readonly subjectId: string;
  readonly state: ReportState;
  readonly fileName: string | null;
  readonly subjectName: string;
  readonly firstName: string;
  readonly cycleTitle: string;
  readonly timeZone: string;
  readonly releasedAt: Date | null;
  readonly releaseMode: ReleaseMode;
  readonly hrReads: boolean;
  readonly guard: boolean;
  readonly debrieferId: string | null;
  /** Null as well if the debriefer has left. */
  readonly debrieferName: string | null;
  /** YYYY-MM-DD. */
  readonly debriefOn: string | null;
}

export const REPORT_COLUMNS = `
  r.id, r.cycle_id as "cycleId", r.subject_id as "subjectId", r.state, r.file_name as "fileName",
  s.display_name as "subjectName", coalesce(nullif(s.given_name, ''), s.display_name) as "firstName",
  s.title as "cycleTitle", s.time_zone as "timeZone", r.released_at as "releasedAt",
  s.release_mode as "releaseMode", s.hr_reads as "hrReads", r.guard, r.debriefer_id as "debrieferId",
  d.display_name as "debrieferName", r.debrief_on::text as "debriefOn"`;

/** r: the report; s: what survey grants about its subject; d: the debriefer, while one is there. */
export const REPORT_TABLES = `
  reporting.report r join survey.report_subject s using (organisation_id, cycle_id, subject_id)
  left join survey.colleague d on (d.organisation_id, d.colleague_id) = (r.organisation_id, r.debriefer_id)`;

export const REPORT_ROWS = `select ${REPORT_COLUMNS} from ${REPORT_TABLES}`;
