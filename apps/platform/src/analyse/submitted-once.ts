/** Whose response it is. */
export interface ResponseKey {
  readonly cycle: string;
  readonly subject: string;
  readonly rater: string;
  readonly self: boolean;
}

/** An earlier row that leaves no room for another. */
export interface TakenBefore {
  readonly row: number;
  readonly column: 'rater' | 'relationship';
  readonly what: string;
}

/** Sees to it that a person counts once per subject and cycle, and a subject once for themselves. */
export class SubmittedOnce {
  private readonly rowOf = new Map<string, number>();

  /** returns   the earlier row, if this response may not stand beside it */
  take(row: number, { cycle, subject, rater, self }: ResponseKey): TakenBefore | null {
    // JSON, since any separator may be part of a name.
    const byRater = JSON.stringify([cycle, subject, rater]);
    const ofSelf = JSON.stringify([cycle, subject]);
    const same = this.rowOf.get(byRater);
    if (same !== undefined)
      return { row: same, column: 'rater', what: 'a response of this rater about this subject' };
    const own = self ? this.rowOf.get(ofSelf) : undefined;
    if (own !== undefined)
      return { row: own, column: 'relationship', what: 'a self response of this subject' };
    this.rowOf.set(byRater, row);
    if (self) this.rowOf.set(ofSelf, row);
    return null;
  }
}
