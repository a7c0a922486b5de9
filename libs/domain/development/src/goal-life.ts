import { checkedLife } from './life.js';

export type GoalState = 'suggested' | 'accepted' | 'swapped' | 'declined' | 'started' | 'done' | 'paused';
export type GoalMove = 'accept' | 'swap' | 'decline' | 'reconsider' | 'start' | 'pause' | 'finish' | 'resume';

/** One goal of a plan: a suggested path, and what its subject makes of it. */
export const GOAL_LIFE = checkedLife<GoalState, GoalMove>({
  first: 'suggested',
  states: ['suggested', 'accepted', 'swapped', 'declined', 'started', 'done', 'paused'],
  moves: {
    accept: { from: ['suggested'], to: 'accepted' },
    swap: { from: ['suggested', 'accepted'], to: 'swapped' },
    decline: { from: ['suggested', 'accepted'], to: 'declined' },
    reconsider: { from: ['declined'], to: 'suggested' },
    start: { from: ['accepted'], to: 'started' },
    pause: { from: ['started'], to: 'paused' },
    finish: { from: ['started'], to: 'done' },
    resume: { from: ['paused', 'done'], to: 'started' },
  },
});

/** Whether a goal counts towards the most that a plan may hold. */
export const isLive = (state: GoalState): boolean => state === 'accepted' || state === 'started';
