import type { Relationship } from '../invitations/invitation.entity.js';

/** An invitation, and whether an answer bears its nullifier. */
export interface Asked {
  readonly id: string;
  readonly relationship: Relationship;
  readonly completed: boolean;
  readonly answered: boolean;
}

const ATTRIBUTED: ReadonlySet<Relationship> = new Set(['self', 'manager']);

/**
 * Which of one subject's invitations may be marked as completed now.
 *
 * k        the cycle's minimum group size
 * returns  ids: of each protected relationship none, or all that have answered since the last lot if they
 *          are k or more; self and manager at once. A remainder below k is never marked
 * source   docs/security.md, "Batches": a batch of one joins its invitation to the one answer since the last
 */
export function lotOf(asked: readonly Asked[], k: number): string[] {
  const waiting = asked.filter(({ answered, completed }) => answered && !completed);
  const sizes = new Map<Relationship, number>();
  for (const { relationship } of waiting) sizes.set(relationship, (sizes.get(relationship) ?? 0) + 1);
  return waiting
    .filter(({ relationship }) => ATTRIBUTED.has(relationship) || (sizes.get(relationship) ?? 0) >= k)
    .map(({ id }) => id);
}
