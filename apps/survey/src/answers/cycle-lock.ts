import type { EntityManager } from 'typeorm';

/**
 * Submits hold a cycle's lock together, a batch or the seal alone. Advisory locks leave no trace in rows; a
 * row lock would write the answer's transaction beside the invitation.
 */
export const shareCycle = (tx: EntityManager, cycleId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [cycleId]);

/**
 * One seal or second rewrite at a time, in the whole database: dropping a partition takes its parent, which
 * two of them at once would take from each other for ever. Taken before anything else.
 */
export const takeTurn = (tx: EntityManager): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('seal', 0))`);

export const takeCycleAlone = (tx: EntityManager, cycleId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [cycleId]);
