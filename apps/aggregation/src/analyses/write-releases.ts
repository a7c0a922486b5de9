import type { EntityManager } from 'typeorm';
import type { CycleRelease, SubjectRelease } from '#domain/disclosure';
import type { Ledger } from './ledger-keeper.js';

const SUBJECTS_A_WRITE = 100; // about two megabytes of documents
export const FIRST_RELEASE = 1;

/** What is frozen of one subject, each part a line of JSON. */
interface Frozen {
  readonly document: string;
  readonly figures: string;
  readonly ledger: string;
}

/**
 * Writes the release of each subject while the next are being worked out: never more than a chunk of
 * documents is held.
 *
 * documentOf, ledgerOf   what is kept of a subject beside its figures
 * returns                ids of the subjects
 */
export async function writeReleases(
  tx: EntityManager,
  ids: { readonly organisationId: string; readonly cycleId: string },
  release: CycleRelease,
  documentOf: (released: SubjectRelease['released']) => object,
  ledgerOf: (released: SubjectRelease['released']) => Ledger,
): Promise<string[]> {
  const subjects: string[] = [];
  let chunk = new Map<string, Frozen>();
  for (const { released, figures } of release.subjects()) {
    chunk.set(released.subject, {
      document: JSON.stringify(documentOf(released)),
      figures: JSON.stringify(figures),
      ledger: JSON.stringify(ledgerOf(released)),
    });
    if (chunk.size < SUBJECTS_A_WRITE) continue;
    await write(tx, ids, chunk);
    subjects.push(...chunk.keys());
    chunk = new Map();
  }
  await write(tx, ids, chunk);
  return [...subjects, ...chunk.keys()];
}

/** Lines of JSON travel as one text each: as arrays, every quotation mark in them would be escaped. */
function write(
  tx: EntityManager,
  { organisationId, cycleId }: { readonly organisationId: string; readonly cycleId: string },
  chunk: ReadonlyMap<string, Frozen>,
): Promise<unknown> {
  const lines = (part: keyof Frozen) => [...chunk.values()].map((frozen) => frozen[part]).join('\n');
  return tx.query(
    `with given as (
       select subject, document::json, figures::json, ledger::json
       from rows from (unnest($3::uuid[]), string_to_table($4, E'\\n'), string_to_table($5, E'\\n'), string_to_table($6, E'\\n'))
         as given (subject, document, figures, ledger)),
     released as (
       insert into aggregation.release (organisation_id, cycle_id, subject_id, number, document)
       select $1, $2, subject, $7, document from given),
     ledger as (
       insert into aggregation.ledger (organisation_id, cycle_id, subject_id, number, blocks)
       select $1, $2, subject, $7, ledger from given)
     insert into aggregation.figures (organisation_id, cycle_id, subject_id, figures)
     select $1, $2, subject, figures from given`,
    [
      organisationId,
      cycleId,
      [...chunk.keys()],
      lines('document'),
      lines('figures'),
      lines('ledger'),
      FIRST_RELEASE,
    ],
  );
}
