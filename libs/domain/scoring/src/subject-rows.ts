import { type CycleResponses } from './cycle-responses.js';

/** The rows of each subject, in an order that does not depend on how they arrived. */
export interface SubjectRows {
  /** Indices of subjects, by code unit of their names. */
  readonly subjects: readonly number[];
  /** All rows, those of one subject together. */
  readonly rows: Int32Array;
  /** Rows of subject s are those at `start[s]` ≤ i < `start[s + 1]`. */
  readonly start: Int32Array;
}

/**
 * Groups rows by subject (a counting sort) and orders those of a subject by relationship, then by their
 * ratings: sums then run over the same values in the same order however the rows came.
 */
export function subjectRows(responses: CycleResponses, items: number): SubjectRows {
  const { subjects, subject, relationship, ratings } = responses;
  const start = new Int32Array(subjects.length + 1);
  for (const s of subject) start[s + 1]!++;
  for (let s = 0; s < subjects.length; s++) start[s + 1]! += start[s]!;

  const next = start.slice();
  const rows = new Int32Array(subject.length);
  for (let row = 0; row < subject.length; row++) rows[next[subject[row]!]!++] = row;

  const compare = (a: number, b: number): number => {
    const groups = relationship[a]! - relationship[b]!;
    if (groups !== 0) return groups;
    for (let i = 0, x = a * items, y = b * items; i < items; i++, x++, y++)
      if (ratings[x] !== ratings[y]) return ratings[x]! - ratings[y]!;
    return 0;
  };
  for (let s = 0; s < subjects.length; s++) rows.subarray(start[s], start[s + 1]).sort(compare);

  const byName = (a: number, b: number) => (subjects[a]! < subjects[b]! ? -1 : 1);
  return { subjects: subjects.map((_, s) => s).sort(byName), rows, start };
}
