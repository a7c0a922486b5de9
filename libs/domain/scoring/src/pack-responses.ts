import { type Outline } from '#domain/instrument';
import { type Comment, type CycleResponses } from './cycle-responses.js';

/** A submitted response as it is stored or read from a file. */
export interface SubmittedResponse {
  readonly subject: string;
  /** Null where raters are not known apart. */
  readonly rater: string | null;
  /** Code of a rater group; `report` and `direct_report` mean the group that has either code. */
  readonly relationship: string;
  /** In item order: 1…5, 0 left blank, −1 not observed. */
  readonly ratings: ArrayLike<number>;
  /** In the order of the open questions; may be shorter. */
  readonly comments: readonly string[];
}

/** Packs the responses of one cycle into columns, without keeping an object per response. */
export function packResponses(
  outline: Outline,
  responses: readonly SubmittedResponse[],
): CycleResponses & { readonly raters: readonly string[] } {
  const items = outline.items.length;
  const ratings = new Int8Array(responses.length * items);
  const subjects = new Map<string, number>();
  const raters = new Map<string, number>();
  const comments: Comment[] = [];
  const columns = {
    subject: new Int32Array(responses.length),
    rater: new Int32Array(responses.length),
    relationship: new Uint8Array(responses.length),
  };
  responses.forEach((response, row) => {
    columns.subject[row] = indexIn(subjects, response.subject);
    columns.rater[row] = response.rater === null ? -1 : indexIn(raters, response.rater);
    columns.relationship[row] = groupIndex(outline, response.relationship);
    ratings.set(response.ratings, row * items);
    response.comments.forEach((text, question) => {
      if (text.trim() !== '') comments.push({ response: row, question, text });
    });
  });
  return { subjects: [...subjects.keys()], raters: [...raters.keys()], ratings, ...columns, comments };
}

/** Index of a rater group by code or alias; −1 if there is none. */
export function groupIndex({ groups }: Outline, code: string): number {
  const exact = groups.findIndex((group) => group.code === code);
  if (exact >= 0) return exact;
  const alias = { report: 'direct_report', direct_report: 'report' }[code];
  return groups.findIndex((group) => group.code === alias);
}

function indexIn(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}
