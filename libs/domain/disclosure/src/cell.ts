/** Why a figure is not shown. */
export type Reason =
  /** The view, or the total, has fewer than k contributors. */
  | 'below_threshold'
  /** Fewer than k answered the item. */
  | 'few_answers'
  /** Fewer than half of the parts of a roll-up are shown. */
  | 'few_items'
  /** The subject, or an attributed rater, left it out. */
  | 'no_answer'
  /** Leadership and management cannot be told apart in this cycle. */
  | 'unreliable'
  /** The same view is not shown in both cycles. */
  | 'not_in_both'
  /** Too few subjects. */
  | 'small_cohort';

export interface Suppressed {
  readonly suppressed: Reason;
}

/** Figures that may be shown, or the reason they may not. A suppressed cell carries no number. */
export type Cell<Figures> = Figures | Suppressed;

export const suppressed = (reason: Reason): Suppressed => ({ suppressed: reason });

export function isSuppressed<Figures extends object>(cell: Cell<Figures>): cell is Suppressed {
  return 'suppressed' in cell;
}

/** The figures of a shown cell; null of a suppressed one. */
export function shownIn<Figures extends object>(cell: Cell<Figures> | undefined): Figures | null {
  return cell === undefined || isSuppressed(cell) ? null : cell;
}
