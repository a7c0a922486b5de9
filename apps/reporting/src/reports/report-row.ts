export type ReportState = 'waiting' | 'ready' | 'released' | 'failed';

/** A report as lists show it: whose, of which round, and how far it is. */
export interface ReportRow {
  readonly id: string;
  readonly cycleId: string;
  readonly subjectId: string;
  readonly state: ReportState;
  readonly fileName: string | null;
  readonly subjectName: string;
  readonly cycleTitle: string;
  readonly releasedAt: Date | null;
}

export const REPORT_ROWS = `
  select r.id, r.cycle_id as "cycleId", r.subject_id as "subjectId", r.state, r.file_name as "fileName",
    s.display_name as "subjectName", s.title as "cycleTitle", r.released_at as "releasedAt"
  from reporting.report r join survey.report_subject s using (organisation_id, cycle_id, subject_id)`;
