import type { EntityManager } from 'typeorm';
import type { Outline } from '#domain/instrument';
import { type Comment, type CycleResponses, groupIndex } from '#domain/scoring';

/** All that was said about one subject. */
interface Row {
  subject: string;
  /** Group and ratings of one answer after the other, as PostgreSQL writes them: `peer{4,5,-1}self{3,3,0}`. */
  given: string;
  /** The comments of each, in the same order; null where nothing was written. */
  comments: (string[] | null)[];
}

const CHUNK = 400; // subjects; about half a megabyte at a time, whatever the size of the cycle

/**
 * Reads a sealed cycle's answers into columns. A row per subject, with ratings as text, because a row per
 * answer and an object per array take longer than all that is worked out from them. Raters are not told
 * apart: nothing that is released needs it.
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
  const subjects: string[] = [];
  const comments: Comment[] = [];
  const columns = {
    ratings: new Int8Array(rows * items),
    subject: new Int32Array(rows),
    rater: new Int32Array(rows).fill(-1),
    relationship: new Uint8Array(rows),
  };
  await tx.query(`select set_config('work_mem', '32MB', true)`); // grouping then seldom needs the disk
  await tx.query(
    `declare scorable no scroll cursor for
     select subject_id as subject, string_agg(relationship || ratings::text, '') as given,
       json_agg(case when '' <> any (comments) then comments end) as comments
     from survey.scorable_response where organisation_id = $1 and cycle_id = $2 group by subject_id`,
    ids,
  );
  for (let at = 0; at < rows;) {
    const chunk = await tx.query<Row[]>(`fetch ${CHUNK} from scorable`);
    if (chunk.length === 0) throw new Error('the cycle has fewer answers than were counted');
    for (const { subject, given, comments: written } of chunk) {
      const first = at;
      for (let from = 0; from < given.length; at++) {
        const [open, close] = [given.indexOf('{', from), given.indexOf('}', from)];
        columns.subject[at] = subjects.length;
        columns.relationship[at] = groupIndex(outline, given.slice(from, open));
        readRatings(given.slice(open, close), columns.ratings.subarray(at * items, (at + 1) * items));
        from = close + 1;
      }
      written.forEach((texts, index) =>
        texts?.forEach((text, question) => {
          if (text.trim() !== '') comments.push({ response: first + index, question, text });
        }),
      );
      subjects.push(subject);
    }
  }
  await tx.query('close scorable');
  return { subjects, ...columns, comments };
}

const [ZERO, NINE, MINUS] = [48, 57, 45]; // codes of characters

/**
 * text    an array of whole numbers of one digit, as PostgreSQL writes it
 * throws  where it holds more or fewer numbers than fit
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
