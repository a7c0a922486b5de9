import type { EntityManager } from 'typeorm';
import type { Outline } from '#domain/instrument';
import { type Comment, type CycleResponses, groupIndex } from '#domain/scoring';

interface Row {
  subject_id: string;
  relationship: string;
  rater_key: string | null;
  ratings: number[];
  comments: string[];
}

const CHUNK = 2000; // rows; about a megabyte at a time, whatever the size of the cycle

/** Reads a sealed cycle's answers into columns, a chunk at a time, so that memory follows the ratings alone. */
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
  const raters = new Map<string, number>();
  const comments: Comment[] = [];
  const columns = {
    ratings: new Int8Array(rows * items),
    subject: new Int32Array(rows),
    rater: new Int32Array(rows),
    relationship: new Uint8Array(rows),
  };
  await tx.query(
    `declare scorable no scroll cursor for
     select subject_id, relationship, rater_key, ratings, comments
     from survey.scorable_response where organisation_id = $1 and cycle_id = $2`,
    ids,
  );
  for (let at = 0; at < rows;) {
    const chunk = await tx.query<Row[]>(`fetch ${CHUNK} from scorable`);
    if (chunk.length === 0) throw new Error('the cycle has fewer answers than were counted');
    for (const row of chunk) {
      columns.ratings.set(row.ratings, at * items);
      columns.subject[at] = indexIn(subjects, row.subject_id);
      columns.rater[at] = row.rater_key === null ? -1 : indexIn(raters, row.rater_key);
      columns.relationship[at] = groupIndex(outline, row.relationship);
      row.comments.forEach((text, question) => {
        if (text.trim() !== '') comments.push({ response: at, question, text });
      });
      at++;
    }
  }
  await tx.query('close scorable');
  return { subjects: [...subjects.keys()], ...columns, comments };
}

function indexIn(known: Map<string, number>, key: string): number {
  const index = known.get(key) ?? known.size;
  known.set(key, index);
  return index;
}
