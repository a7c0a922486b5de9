import { type Outline } from '#domain/instrument';
import { type CycleResponses } from './cycle-responses.js';

/**
 * What the responses about one subject add up to. Only contributors count: submitted responses with at
 * least one rating 1…5. Cells are addressed group × items + item.
 */
export interface SubjectTally {
  /** Contributors by group. */
  readonly contributors: Uint32Array;
  /** Rows of the contributors, those of one group together. */
  readonly rows: Int32Array;
  /** Rows of group g are those at `start[g]` ≤ i < `start[g + 1]`. */
  readonly start: Uint32Array;
  /** Ratings given, by cell. */
  readonly n: Uint32Array;
  /** Their sum, by cell. */
  readonly sum: Uint32Array;
  /** How many gave each answer: five numbers by cell, for answers 1…5. */
  readonly counts: Uint32Array;
  /** "No opportunity to observe", by cell. */
  readonly notObserved: Uint32Array;
}

export const SCALE_POINTS = 5;

/** A tally of nothing. */
export function emptyTally({ groups, items }: Outline): SubjectTally {
  const cells = groups.length * items.length;
  return {
    contributors: new Uint32Array(groups.length),
    rows: new Int32Array(0),
    start: new Uint32Array(groups.length + 1),
    n: new Uint32Array(cells),
    sum: new Uint32Array(cells),
    counts: new Uint32Array(cells * SCALE_POINTS),
    notObserved: new Uint32Array(cells),
  };
}

/**
 * One pass over the rows of a subject, which stand in the order of their groups.
 *
 * into   a tally to use again for a whole cycle: what it held is lost
 */
export function tallySubject(
  outline: Outline,
  { ratings, relationship }: CycleResponses,
  rows: Int32Array,
  into: SubjectTally = emptyTally(outline),
): SubjectTally {
  const { contributors, start, n, sum, counts, notObserved } = into;
  for (const column of [contributors, start, n, sum, counts, notObserved]) column.fill(0);
  const items = outline.items.length;
  const heard = new Int32Array(rows.length);
  let found = 0;
  for (const row of rows) {
    if (!hasRating(ratings, row * items, items)) continue;
    const group = relationship[row]!;
    contributors[group]!++;
    heard[found++] = row;
    for (let i = 0, cell = group * items, at = row * items; i < items; i++, cell++, at++) {
      const rating = ratings[at]!;
      if (rating > 0) {
        n[cell]!++;
        sum[cell]! += rating;
        counts[cell * SCALE_POINTS + rating - 1]!++;
      } else if (rating < 0) notObserved[cell]!++;
    }
  }
  contributors.forEach((count, group) => (start[group + 1] = start[group]! + count));
  return { contributors, rows: heard, start, n, sum, counts, notObserved };
}

function hasRating(ratings: Int8Array, from: number, items: number): boolean {
  for (let at = from; at < from + items; at++) if (ratings[at]! > 0) return true;
  return false;
}
