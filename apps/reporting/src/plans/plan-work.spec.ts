import { describe, expect, it } from '@jest/globals';
import type { Action, Goal } from './plan.js';
import { countedActions, defaultDays, weeklyHours } from './plan-work.js';

const TODAY = '2026-08-03';
const action = (id: string, hoursPerWeek: number, weeks: number, given: Partial<Action> = {}): Action => ({
  id,
  kind: 'experience',
  libraryId: id,
  label: 'Do',
  title: id,
  text: '',
  progressSign: null,
  hoursPerWeek,
  weeks,
  dueOn: null,
  doneOn: null,
  ...given,
});
const stage = (id: string, weeks: number): Action =>
  action(id, 1.5, weeks, { kind: 'stage', libraryId: null });
const goal = (id: string, ...actions: Action[]): Goal => ({
  id,
  state: 'accepted',
  pathId: id,
  role: 'need',
  domain: 'leadership',
  competencies: ['VIS'],
  label: '',
  effort: '',
  title: id,
  why: '',
  aim: '',
  progressSign: null,
  ifThen: '',
  ask: '',
  ownDates: false,
  declineReason: null,
  actions,
});
const daysOf = (goals: readonly Goal[], isMovable: (goal: Goal) => boolean = () => true) =>
  Object.fromEntries(defaultDays(goals, isMovable, TODAY, 3));

describe('defaultDays', () => {
  // 2 h and 1 h fit together from week 0; the next 2 h wait until the first has ended, in week 4.
  it('spreads actions over the weeks so that none takes more than three hours', () => {
    const goals = [goal('a', action('a1', 2, 4), action('a2', 1, 3)), goal('b', action('b1', 2, 2))];
    expect(daysOf(goals)).toEqual({ a1: '2026-08-31', a2: '2026-08-24', b1: '2026-09-14' });
  });

  // Weeks 1–3, 4–8 and 9–12 of a path of twelve weeks end after 21, 56 and 84 days.
  it('lets the stages of a path follow each other, as one piece of work', () => {
    expect(daysOf([goal('i', stage('s1', 3), stage('s2', 5), stage('s3', 4))])).toEqual({
      s1: '2026-08-24',
      s2: '2026-09-28',
      s3: '2026-10-26',
    });
  });

  it('leaves alone what has its days, and what is done', () => {
    const own = goal('a', action('a1', 3, 2, { dueOn: '2026-08-17' }));
    const fresh = goal('b', action('b1', 1, 2), action('b2', 1, 1, { doneOn: '2026-08-01' }));
    expect(daysOf([own, fresh], ({ id }) => id === 'b')).toEqual({ b1: '2026-08-31' });
  });
});

describe('weeklyHours', () => {
  it('adds up what is to be done in each week, and leaves out what is done', () => {
    const goals = [
      goal('a', action('a1', 2, 2, { dueOn: '2026-08-17' }), action('a2', 1, 1, { doneOn: '2026-08-02' })),
      goal('b', action('b1', 0.5, 1, { dueOn: '2026-08-24' })),
    ];
    expect(weeklyHours(goals, TODAY)).toEqual([2, 2, 0.5]);
  });
});

describe('countedActions', () => {
  it('counts actions that are left, and no stages', () => {
    const goals = [
      goal('a', action('a1', 1, 1), action('a2', 1, 1, { doneOn: '2026-08-02' })),
      goal('i', stage('s1', 3)),
    ];
    expect(countedActions(goals)).toBe(1);
  });
});
