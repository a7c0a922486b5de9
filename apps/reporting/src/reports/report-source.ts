import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { InstrumentFile, ReleasedDocument } from '#contracts';
import type { Instrument } from '#domain/instrument';
import type { SubjectFacts } from '../view/subject-facts.js';

interface SourceRow {
  document: unknown;
  instrument: unknown;
  released_at: Date;
  organisation: string;
  person_id: string | null;
  display_name: string;
  given_name: string;
  job_title: string | null;
  title: string;
  closes_at: Date;
  time_zone: string;
  invited: Record<string, number>;
}

/** All that a report is made of. */
export interface ReportSource {
  readonly release: ReleasedDocument;
  readonly instrument: Instrument;
  readonly facts: SubjectFacts;
}

/** Reads the frozen release and what survey grants about the subject: never a rater, never a response. */
export async function requireReportSource(
  tx: EntityManager,
  ids: { organisationId: string; cycleId: string; subjectId: string; number: number },
): Promise<ReportSource> {
  const [row] = await tx.query<SourceRow[]>(
    `select a.document, a.instrument, a.released_at, s.organisation, s.person_id, s.display_name, s.given_name,
       s.job_title, s.title, s.closes_at, s.time_zone, s.invited
     from aggregation.released_analysis a
     join survey.report_subject s using (organisation_id, cycle_id, subject_id)
     where (a.organisation_id, a.cycle_id, a.subject_id, a.number) = ($1, $2, $3, $4)`,
    [ids.organisationId, ids.cycleId, ids.subjectId, ids.number],
  );
  if (!row) throw new Error('a report is owed without a release');
  const day = (at: Date) => DateTime.fromJSDate(at, { zone: row.time_zone }).toISODate()!;
  return {
    release: ReleasedDocument.parse(row.document),
    instrument: InstrumentFile.parse(row.instrument),
    facts: {
      name: row.display_name,
      firstName: row.given_name || row.display_name,
      jobTitle: row.job_title,
      personId: row.person_id ?? ids.subjectId,
      roundTitle: row.title,
      closedOn: day(row.closes_at),
      releasedOn: day(row.released_at),
      readers: [row.display_name, 'HR, for handing out PDFs'],
      contact: null,
      invited: without(row.invited, 'self'),
      choices: { self: null, manager: null },
    },
  };
}

const without = (counts: Record<string, number>, left: string): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([group]) => group !== left));
