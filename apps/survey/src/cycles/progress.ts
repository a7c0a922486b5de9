import type { Relationship } from '../invitations/invitation.entity.js';

/** How many of one group stand on one subject's list. `completed` may be told only by way of `answeredOf`. */
export interface GroupCounts {
  readonly relationship: Relationship;
  /** Named, and not asked yet. */
  readonly chosen: number;
  readonly asked: number;
  readonly declined: number;
  readonly completed: number;
}

const ATTRIBUTED: ReadonlySet<Relationship> = new Set(['self', 'manager']);

/**
 * How many of a group have answered, as far as anybody may know.
 *
 * completed  how many are marked; marks come in lots of at least k
 * k          the round's minimum group size
 * returns    the count from k on; null below it, and for groups in which a count would name a person
 * source     docs/security.md, "Batches": nobody sees who has completed
 */
export const answeredOf = ({ relationship, completed }: GroupCounts, k: number): number | null =>
  ATTRIBUTED.has(relationship) || completed < k ? null : completed;
