import { isLive } from '#domain/development';
import { actionView } from '../plans/action-view.js';
import type { Plan } from '../plans/plan.js';
import { DOMAIN_WORDS, GOAL_STATE_WORDS } from '../plans/plan-words.js';
import { reportInputOf } from '../reports/report-input-of.js';
import { renderSummaryHtml } from '../view/render-summary-html.js';
import { reportViewOf } from '../view/report-view-of.js';
import type { SharedContent } from './sharing.js';

/** What a manager reads of what was shared. The plan without reasons, since these hold figures, and without whom to ask. */
export function sharedView(
  { reportId, name, firstName, cycleTitle, shared, plan, source }: SharedContent,
  today: string,
) {
  const goals = plan ? goalsOf(plan, today) : [];
  const [first] = goals;
  return {
    reportId,
    name,
    cycleTitle,
    isShared: shared !== null,
    hasPlan: plan !== null,
    goals: goals.length > 0 ? goals : null,
    stopped: plan?.state === 'stopped',
    summary: source ? renderSummaryHtml(reportViewOf(reportInputOf(source))) : null,
    question: first
      ? `What would help you most with ‘${first.title}’?`
      : 'Which part of this would you like to talk about first?',
    firstName,
  };
}

const goalsOf = ({ goals }: Plan, today: string) =>
  goals
    .filter(({ state }) => isLive(state) || state === 'paused' || state === 'done')
    .map(({ title, aim, domain, ifThen, state, actions }) => ({
      title,
      aim,
      domain,
      label: DOMAIN_WORDS[domain],
      ifThen: ifThen || null,
      state: GOAL_STATE_WORDS[state],
      actions: actions.map((action) => actionView(action, today)),
    }));
