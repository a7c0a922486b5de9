/**
 * The submitted responses of one cycle as columns, a row per response, in any order.
 *
 * ratings       rows × items, in the item order of the instrument: 1…5, 0 left blank, −1 not observed
 * subject       index into `subjects`; every subject has at least one response
 * rater         any number that tells raters apart; −1 where raters are not known apart
 * relationship  index into the rater groups of the instrument
 * comments      only those that were written
 *
 * One rater appears at most once per subject: whoever fills the columns sees to that.
 */
export interface CycleResponses {
  readonly subjects: readonly string[];
  readonly ratings: Int8Array;
  readonly subject: Int32Array;
  readonly rater: Int32Array;
  readonly relationship: Uint8Array;
  readonly comments: readonly Comment[];
}

export interface Comment {
  /** Row of the response. */
  readonly response: number;
  /** Index into the open questions of the instrument. */
  readonly question: number;
  readonly text: string;
}
