import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import * as z from 'zod';
import { InstrumentFile, ReleasedDocument } from '#contracts';
import type { Instrument } from '#domain/instrument';
import type { Brand, EarlierRound, SubjectFacts } from '../view/subject-facts.js';

interface SourceRow {
  document: unknown;
  instrument: unknown;
  released_at: Date;
  person_id: string | null;
  display_name: string;
  given_name: string;
  job_title: string | null;
  language: string;
  manages: 'none' | 'people' | 'managers';
  title: string;
  closes_at: Date;
  time_zone: string;
  release_mode: 'debrief' | 'together' | 'direct';
  hr_reads: boolean;
  choices: unknown;
  invited: Record<string, number>;
}

interface BrandRow {
  name: string;
  support_contact: string | null;
  paper: 'a4' | 'us-letter';
  brand_colour: string | null;
  cover_text: string | null;
  logo: Buffer | null;
}

const Choices = z.strictObject({ situations: z.array(z.string()), important: z.array(z.string()) });
const ChoicesOfBoth = z.strictObject({ self: Choices.optional(), manager: Choices.optional() });

/** All that a report is made of. */
export interface ReportSource {
  readonly release: ReleasedDocument;
  readonly instrument: Instrument;
  readonly facts: SubjectFacts;
}

interface Ids {
  readonly organisationId: string;
  readonly cycleId: string;
  readonly subjectId: string;
  readonly number: number;
}

/** Reads the frozen release and what survey grants about the subject: never a rater, never a response. */
export async function requireReportSource(tx: EntityManager, ids: Ids): Promise<ReportSource> {
  const [row] = await tx.query<SourceRow[]>(
    `select a.document, a.instrument, a.released_at, s.person_id, s.display_name, s.given_name, s.job_title,
       s.language, s.manages, s.title, s.closes_at, s.time_zone, s.release_mode, s.hr_reads, s.choices, s.invited
     from aggregation.released_analysis a
     join survey.report_subject s using (organisation_id, cycle_id, subject_id)
     where (a.organisation_id, a.cycle_id, a.subject_id, a.number) = ($1, $2, $3, $4)`,
    [ids.organisationId, ids.cycleId, ids.subjectId, ids.number],
  );
  if (!row) throw new Error('a report is owed without a release');
  const release = ReleasedDocument.parse(row.document);
  const choices = ChoicesOfBoth.parse(row.choices);
  const look = await readBrand(tx, ids.organisationId);
  const day = (at: Date) => DateTime.fromJSDate(at, { zone: row.time_zone }).toISODate()!;
  return {
    release,
    instrument: InstrumentFile.parse(row.instrument),
    facts: {
      name: row.display_name,
      firstName: row.given_name || row.display_name,
      jobTitle: row.job_title,
      personId: row.person_id ?? ids.subjectId,
      language: row.language,
      manages: row.manages,
      roundTitle: row.title,
      closedOn: day(row.closes_at),
      releasedOn: day(row.released_at),
      readers: { releaseMode: row.release_mode, hrReads: row.hr_reads },
      invited: without(row.invited, 'self'),
      choices: { self: choices.self ?? null, manager: choices.manager ?? null },
      earlier: await findEarlierRound(tx, ids, release, row.released_at),
      ...look,
    },
  };
}

async function readBrand(
  tx: EntityManager,
  organisationId: string,
): Promise<Pick<SubjectFacts, 'supportContact' | 'paper' | 'brand'>> {
  const [row] = await tx.query<BrandRow[]>(
    `select name, support_contact, paper, brand_colour, cover_text, logo from survey.report_brand
     where organisation_id = $1`,
    [organisationId],
  );
  if (!row) throw new Error('a report is owed by no organisation');
  const brand: Brand = {
    organisation: row.name,
    colour: row.brand_colour,
    coverText: row.cover_text,
    logo: row.logo,
  };
  return { supportContact: row.support_contact, paper: row.paper, brand };
}

/** The round that the trend of a release starts from, as it stood when the release was made. */
async function findEarlierRound(
  tx: EntityManager,
  { organisationId, subjectId }: Ids,
  { subject }: ReleasedDocument,
  releasedAt: Date,
): Promise<EarlierRound | null> {
  if (!subject.trend) return null;
  const [row] = await tx.query<{ title: string; document: unknown }[]>(
    `select s.title, a.document from aggregation.released_analysis a
     join survey.report_subject s using (organisation_id, cycle_id, subject_id)
     where (a.organisation_id, a.cycle_id, a.subject_id) = ($1, $2, $3) and a.released_at <= $4
     order by a.number desc limit 1`,
    [organisationId, subject.trend.since, subjectId, releasedAt],
  );
  if (!row) return null;
  return { title: row.title, competencies: ReleasedDocument.parse(row.document).subject.competencies };
}

const without = (counts: Record<string, number>, left: string): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([group]) => group !== left));
