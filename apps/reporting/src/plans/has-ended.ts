import type { PlanState } from '#domain/development';

/** Whether nothing more is asked of its subject. */
export const hasEnded = (state: PlanState): boolean => state === 'done' || state === 'stopped';
