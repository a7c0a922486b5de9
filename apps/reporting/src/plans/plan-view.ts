import { GOAL_LIFE, isLive, PLAN_LIFE, stateAfter, type GoalMove, type PlanMove } from '#domain/development';
import { actionView } from './action-view.js';
import type { OwnPlan } from './own-plans.js';
import type { Goal, Plan } from './plan.js';
import { DOMAIN_WORDS, GOAL_STATE_WORDS, hoursInWords } from './plan-words.js';
import { countedActions, liveGoals, openActions, weeklyHours } from './plan-work.js';
import { questionsOf } from './questions-of.js';
import { PLAN_LIMITS } from './set-days.js';
import { shareView } from './share-view.js';

/** What went wrong, and what had been entered. */
export interface PlanFault {
  readonly sentence: string;
  readonly goalId?: string;
  readonly reason?: string;
}

/** The page of a plan, ready to print. */
export function planView({ report, plan }: OwnPlan, today: string, fault: PlanFault | null) {
  const live = liveGoals(plan);
  const suggestions = plan.goals.filter(({ state }) => state === 'suggested');
  const kept = plan.goals.filter(({ state }) => isLive(state) || state === 'paused' || state === 'done');
  const underWay = plan.state === 'active' || plan.state === 'reviewing';
  const ended = plan.state === 'done' || plan.state === 'stopped';
  const may = (move: PlanMove) => stateAfter(PLAN_LIFE, plan.state, move) !== null;
  const nothingOpen = underWay && live.length === 0;
  return {
    id: report.id,
    cycleTitle: report.cycleTitle,
    version: plan.version,
    fault: fault?.sentence ?? null,
    lead: LEADS[plan.state],
    heading: HEADINGS[plan.state],
    load: live.length > 0 && !ended ? loadOf(live, today) : null,
    goals: list(kept.map((goal) => goalView(goal, plan, today, nextActionOf(plan)))),
    suggestions: ended
      ? null
      : list(
          suggestions.map((goal) => ({
            ...goalView(goal, plan, today, null),
            isPrimary: kept.length === 0,
            isFull: live.length >= PLAN_LIMITS.goals,
            reason: fault?.goalId === goal.id ? (fault.reason ?? '') : '',
            isDeclining: fault?.goalId === goal.id,
          })),
        ),
    declined: ended
      ? null
      : list(
          plan.goals
            .filter(({ state }) => state === 'declined')
            .map(({ id, title, declineReason }) => ({ id, title, declineReason })),
        ),
    mayAdd: !ended && live.length < PLAN_LIMITS.goals,
    isFull: live.length >= PLAN_LIMITS.goals,
    mayStart: may('start') && live.length > 0,
    mayStop: may('stop'),
    mayTakeUp: may('take-up'),
    mayGoOn: may('go-on') && !nothingOpen,
    mayFinish: nothingOpen && may('finish'),
    underWay,
    mayFollowUp: plan.activeFrom !== null, // also afterwards: what was asked stays to be read
    hasDays: !ended && live.some(({ actions }) => actions.some(({ dueOn, doneOn }) => dueOn && !doneOn)),
    questions: underWay ? list(questionsOf(live, report.language)) : null,
    share: shareView(plan, report.managers),
  };
}

function goalView(goal: Goal, plan: Plan, today: string, next: string | null) {
  const { id, title, domain, label, effort, why, aim, progressSign, ifThen, ask } = goal;
  const may = (move: GoalMove) => stateAfter(GOAL_LIFE, goal.state, move) !== null;
  const underWay = plan.state === 'active' || plan.state === 'reviewing';
  const ended = plan.state === 'done' || plan.state === 'stopped';
  const left = goal.actions.filter(({ doneOn }) => doneOn === null).length;
  const live = isLive(goal.state);
  return {
    id,
    title,
    domain,
    effort,
    why,
    aim,
    progressSign,
    label: `${label} · ${DOMAIN_WORDS[domain]}`,
    ifThen: ifThen || null,
    ask: ask || null,
    isLive: live,
    state: GOAL_STATE_WORDS[goal.state],
    actions: goal.actions.map((action) => ({
      ...actionView(action, today),
      mayMark: underWay && goal.state === 'started',
      isNext: action.id === next,
    })),
    allDone: left === 0,
    mayMove: !ended,
    mayEdit: live && !ended,
    maySwap: may('swap') && live && !ended,
    mayDecline: may('decline') && live && !ended,
    mayStart: underWay && may('start'),
    mayPause: !ended && may('pause'),
    mayFinish: underWay && may('finish'),
    mayResume: !ended && may('resume'),
  };
}

/** The action that is due first: the one thing that the page asks for. */
function nextActionOf({ goals }: Plan): string | null {
  const open = goals.filter(({ state }) => state === 'started').flatMap(openActions);
  return open.toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))[0]?.id ?? null;
}

/** "2 of 3 goals, 5 of 6 actions. At most 2.5 hours a week." */
function loadOf(live: readonly Goal[], today: string): string {
  const most = Math.max(0, ...weeklyHours(live, today));
  const hours = most > 0 ? ` Your fullest week takes ${hoursInWords(most).replace(' a week', '')}.` : '';
  return `${live.length} of ${PLAN_LIMITS.goals} goals, ${countedActions(live)} of ${PLAN_LIMITS.actions} actions.${hours}`;
}

const list = <Item>(items: readonly Item[]): readonly Item[] | null => (items.length > 0 ? items : null);

const LEADS: Readonly<Record<Plan['state'], string>> = {
  suggested: 'These paths follow from your report. Choose what fits, swap it, or leave it: you decide.',
  choosing: 'Set the sentence and the dates so that they fit your weeks, then start.',
  active: 'One small step at a time. Mark what is done, and ask one question now and then.',
  reviewing: 'Three months have passed. Look back: what has changed, and what is worth going on with?',
  done: 'You have finished this plan. It stays here for you to read.',
  stopped: 'You have stopped this plan. Nothing more is asked of you.',
};
const HEADINGS: Readonly<Record<Plan['state'], string>> = {
  suggested: 'Your plan',
  choosing: 'What you have chosen',
  active: 'Your plan',
  reviewing: 'Your plan',
  done: 'What you did',
  stopped: 'What you had chosen',
};
