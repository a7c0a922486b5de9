import { checkedLife } from './life.js';

export type PlanState = 'suggested' | 'choosing' | 'active' | 'reviewing' | 'done' | 'stopped';
export type PlanMove = 'choose' | 'start' | 'review' | 'go-on' | 'finish' | 'stop' | 'take-up';

/** One plan, from the suggestions of a report to its end. A plan that has ended may be taken up again. */
export const PLAN_LIFE = checkedLife<PlanState, PlanMove>({
  first: 'suggested',
  states: ['suggested', 'choosing', 'active', 'reviewing', 'done', 'stopped'],
  moves: {
    choose: { from: ['suggested'], to: 'choosing' },
    start: { from: ['choosing'], to: 'active' },
    review: { from: ['active'], to: 'reviewing' },
    'go-on': { from: ['reviewing'], to: 'active' },
    finish: { from: ['active', 'reviewing'], to: 'done' },
    stop: { from: ['choosing', 'active', 'reviewing'], to: 'stopped' },
    'take-up': { from: ['done', 'stopped'], to: 'choosing' },
  },
});
