import * as z from 'zod';

/** What a rater has entered, whether kept as a draft or sent. */
export interface Answers {
  /** In the order of the instrument's items: 1 to 5; 0 = not answered, −1 = no opportunity to observe. */
  readonly ratings: readonly number[];
  /** In the order of the open questions. */
  readonly comments: readonly string[];
}

export interface Draft extends Answers {
  /** Grows by one with every save. 0 if nothing has been kept yet. */
  readonly version: number;
  /** The last page kept, from 0 for none. */
  readonly page: number;
}

/** Answers that fit an instrument of this many items and open questions. */
export const answersFor = (items: number, questions: number) =>
  z.strictObject({
    ratings: z.array(z.int().min(-1).max(5)).length(items),
    comments: z.array(z.string().max(1500)).length(questions),
  });
