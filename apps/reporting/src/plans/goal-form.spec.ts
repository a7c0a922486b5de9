import { describe, expect, it } from '@jest/globals';
import { formOfGoal, readGoalForm } from './goal-form.js';
import type { Action, Goal } from './plan.js';

const limits = { today: '2026-08-03', hoursPerWeek: 3 };
const action = (id: string, given: Partial<Action> = {}): Action => ({
  id,
  kind: 'experience',
  libraryId: id,
  label: 'Do',
  title: `Title of ${id}`,
  text: '',
  progressSign: null,
  hoursPerWeek: 2,
  weeks: 2,
  dueOn: '2026-08-31',
  doneOn: null,
  ...given,
});
const goal = (...actions: Action[]): Goal => ({
  id: 'g',
  state: 'started',
  pathId: 'p',
  role: 'need',
  domain: 'leadership',
  competencies: [],
  label: '',
  effort: '',
  title: '',
  why: '',
  aim: '',
  progressSign: null,
  ifThen: 'If a, then b.',
  ask: '',
  ownDates: false,
  declineReason: null,
  actions,
});
const given = goal(action('a'), action('b', { dueOn: '2026-09-28' }));
const read = (changes: Record<string, string>, without: string[] = [], others: Goal[] = []) => {
  const form = { ...formOfGoal(given), ...changes };
  const sent = Object.fromEntries(Object.entries(form).filter(([name]) => !without.includes(name)));
  return readGoalForm(sent, given, others, limits);
};
const faultsOf = (outcome: ReturnType<typeof read>) => ('faults' in outcome ? outcome.faults : []);

describe('readGoalForm', () => {
  it('takes what it shows', () => {
    expect(read({})).toEqual({
      edit: {
        ifThen: 'If a, then b.',
        ask: '',
        days: new Map([
          ['a', '2026-08-31'],
          ['b', '2026-09-28'],
        ]),
      },
    });
  });

  it('makes one line of what is entered, and says by how much it is too long', () => {
    expect(read({ ifThen: '  If  x,\r\nthen y. ' })).toMatchObject({ edit: { ifThen: 'If x, then y.' } });
    expect(faultsOf(read({ ask: '😀'.repeat(302) }))).toEqual([
      { field: 'ask', message: 'Shorten this by 2 characters.' },
    ]);
  });

  it.each(['', 'soon', '2026-02-30', '20260901', '2030-01-01', '-000001-01-01'])(
    'refuses “%s” as a day',
    (day) => {
      expect(faultsOf(read({ 'due-a': day }))).toEqual([
        { field: 'due-a', message: 'Enter a date for “Title of a” within the next two years.' },
      ]);
    },
  );

  it('leaves an action out, but not all of them', () => {
    expect(read({}, ['keep-b'])).toMatchObject({ edit: { days: new Map([['a', '2026-08-31']]) } });
    expect(faultsOf(read({}, ['keep-a', 'keep-b']))).toEqual([
      { field: 'keep-a', message: 'Keep at least one action.' },
    ]);
  });

  // Both actions take two hours; moved to the same day they take four in the weeks from 17 and 24 August.
  it('refuses a week that becomes too full, and names it', () => {
    expect(faultsOf(read({ 'due-b': '2026-08-31' }))).toEqual([
      {
        field: 'due-b',
        message:
          'That makes 4 hours in the week from 17 August 2026. 3 are the most: choose a later date, or leave an action out.',
      },
    ]);
  });

  it('lets a week be that was too full before', () => {
    const other = goal(action('c', { hoursPerWeek: 3 }));
    expect(read({ ask: 'Ines' }, [], [other])).toMatchObject({ edit: { ask: 'Ines' } });
  });
});
