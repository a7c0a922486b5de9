import type { EntityManager } from 'typeorm';
import type { Outline } from '#domain/instrument';
import { type Comment, type CycleResponses, groupIndex } from '#domain/scoring';

interface Row {
  subject_id: string;
  relationship: string;
  rater_key: string | null;
  /** As PostgreSQL writes an array, `{4,5,-1}`: reading it as text costs a tenth of an array of numbers. */
  ratings: string;
  /** Null where nothing was written. */
  comments: string[] | null;
}

const CHUNK = 4000; // rows; about a megabyte at a time, whatever the size of the cycle

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
     select subject_id, relationship, rater_key, ratings::text,
       case when '' <> any (comments) then comments end as comments
     from survey.scorable_response where organisation_id = $1 and cycle_id = $2`,
    ids,
  );
  for (let at = 0; at < rows;) {
    const chunk = await tx.query<Row[]>(`fetch ${CHUNK} from scorable`);
    if (chunk.length === 0) throw new Error('the cycle has fewer answers than were counted');
    for (const row of chunk) {
      readRatings(row.ratings, columns.ratings.subarray(at * items, (at + 1) * items));
      columns.subject[at] = indexIn(subjects, row.subject_id);
      columns.rater[at] = row.rater_key === null ? -1 : indexIn(raters, row.rater_key);
      columns.relationship[at] = groupIndex(outline, row.relationship);
      row.comments?.forEach((text, question) => {
        if (text.trim() !== '') comments.push({ response: at, question, text });
      });
      at++;
    }
  }
  await tx.query('close scorable');
  return { subjects: [...subjects.keys()], ...columns, comments };
}

const [ZERO, NINE, MINUS] = [48, 57, 45]; // codes of characters

/**
 * text   an array of whole numbers of one digit, as PostgreSQL writes it
 * throws where it holds more or fewer numbers than fit
 */
function readRatings(text: string, into: Int8Array): void {
  let item = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE)
      into[item++] = text.charCodeAt(at - 1) === MINUS ? ZERO - code : code - ZERO;
  }
  if (item !== into.length) throw new Error('an answer has another number of ratings than the instrument');
}

function indexIn(known: Map<string, number>, key: string): number {
  const index = known.get(key) ?? known.size;
  known.set(key, index);
  return index;
}
