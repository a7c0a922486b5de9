import type { EntityManager } from 'typeorm';
import type { Outline } from '#domain/instrument';
import { type Comment, type CycleResponses, groupIndex } from '#domain/scoring';
import { copyRows } from '#infra/database';

/**
 * Reads a sealed cycle's answers into columns, straight from the bytes that PostgreSQL sends: an object per
 * answer, or its ratings as text, would take longer than all that is worked out from them. Raters are not
 * told apart, for nothing that is released needs it.
 */
export async function readResponses(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  outline: Outline,
): Promise<CycleResponses> {
  const ids = [organisationId, cycleId];
  const [size] = await tx.query<{ rows: number }[]>(
    'select count(*)::int as rows from survey.scorable_response where organisation_id = $1 and cycle_id = $2',
    ids,
  );
  const rows = size?.rows ?? 0;
  const items = outline.items.length;
  const subjects = new Map<string, number>();
  const comments: Comment[] = [];
  const columns = {
    ratings: new Int8Array(rows * items),
    subject: new Int32Array(rows),
    rater: new Int32Array(rows).fill(-1),
    relationship: new Uint8Array(rows),
  };
  let at = 0;
  await copyRows(
    tx,
    `select subject_id::text, relationship, ratings, comments
     from survey.scorable_response where organisation_id = $1 and cycle_id = $2`,
    ids,
    (row) => {
      columns.subject[at] = indexIn(subjects, row.text());
      columns.relationship[at] = groupIndex(outline, row.text());
      row.smallints(columns.ratings.subarray(at * items, (at + 1) * items));
      row.texts().forEach((text, question) => {
        if (text.trim() !== '') comments.push({ response: at, question, text });
      });
      at++;
    },
  );
  if (at !== rows) throw new Error('the cycle has more or fewer answers than were counted');
  return { subjects: [...subjects.keys()], ...columns, comments };
}

function indexIn(subjects: Map<string, number>, subject: string): number {
  const known = subjects.get(subject);
  if (known !== undefined) return known;
  subjects.set(subject, subjects.size);
  return subjects.size - 1;
}
