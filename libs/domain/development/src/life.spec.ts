import { describe, expect, it } from '@jest/globals';
import { GOAL_LIFE, isLive } from './goal-life.js';
import { checkedLife, stateAfter } from './life.js';
import { PLAN_LIFE } from './plan-life.js';

describe('checkedLife', () => {
  it('refuses a state that no move leads to, and a move into nowhere', () => {
    const on = { from: ['off'], to: 'on' } as const;
    expect(() => checkedLife({ first: 'off', states: ['off', 'on', 'lost'], moves: { on } })).toThrow(
      'The state lost cannot be reached.',
    );
    expect(() => checkedLife({ first: 'off', states: ['off'], moves: { on } as never })).toThrow(
      'A move names the state on, which does not exist.',
    );
  });
});

describe('a plan', () => {
  it('begins by choosing, is looked back on, and can be taken up again once it has ended', () => {
    const walk = (['choose', 'start', 'review', 'go-on', 'stop', 'take-up'] as const).reduce(
      (states, move) => [...states, stateAfter(PLAN_LIFE, states.at(-1)!, move)!],
      [PLAN_LIFE.first],
    );
    expect(walk).toEqual(['suggested', 'choosing', 'active', 'reviewing', 'active', 'stopped', 'choosing']);
    expect(stateAfter(PLAN_LIFE, 'suggested', 'start')).toBeNull();
    expect(stateAfter(PLAN_LIFE, 'stopped', 'finish')).toBeNull();
  });
});

describe('a goal', () => {
  it('counts while it is accepted or started', () => {
    expect(GOAL_LIFE.states.filter(isLive)).toEqual(['accepted', 'started']);
  });

  it('is swapped or declined before it starts, and paused or done after', () => {
    expect(stateAfter(GOAL_LIFE, 'accepted', 'swap')).toBe('swapped');
    expect(stateAfter(GOAL_LIFE, 'started', 'swap')).toBeNull();
    expect(stateAfter(GOAL_LIFE, 'accepted', 'pause')).toBeNull();
    expect(stateAfter(GOAL_LIFE, 'paused', 'resume')).toBe('started');
    expect(stateAfter(GOAL_LIFE, 'declined', 'reconsider')).toBe('suggested');
  });
});
