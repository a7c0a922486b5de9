import { planAddress } from '#contracts';
import { FOLLOW_UP_DAYS, followUpDay } from '../follow-ups/owe-follow-ups.js';
import { hasEnded } from '../plans/has-ended.js';
import type { OwnPlan } from '../plans/own-plans.js';
import { liveGoals, openActions } from '../plans/plan-work.js';
import { questionsOf } from '../plans/questions-of.js';
import type { CalendarDay } from './calendar-file.js';

/** The days of a plan: what is to be done by when, and when to ask a question. No figure, and no reason that holds one. */
export function planCalendar({ report, plan }: OwnPlan, baseUrl: string): readonly CalendarDay[] {
  if (hasEnded(plan.state)) return [];
  const url = baseUrl + planAddress(report.id);
  const live = liveGoals(plan);
  const actions = live.flatMap((goal) =>
    openActions(goal).flatMap(({ id, dueOn, title, label, text, progressSign }) => {
      if (dueOn === null) return [];
      const lines = [text, progressSign && `Sign of progress: ${progressSign}`, goal.ifThen, url];
      return {
        uid: id,
        day: dueOn,
        summary: `${goal.title}: ${title ?? label}`,
        url,
        description: lines.filter((line) => line).join('\n'),
      };
    }),
  );
  const questions = questionsOf(live, report.language);
  const { activeFrom } = plan;
  if (activeFrom === null || questions.length === 0) return actions;
  const asking = FOLLOW_UP_DAYS.map((day, at) => {
    const { goal, text } = questions[at % questions.length]!; // each goal has its turn
    return {
      uid: `${report.id}-${day}`,
      day: followUpDay(activeFrom, day),
      url,
      summary: `Ask a colleague one question: ${goal}`,
      description: `“${text}”\n${url}#question`,
    };
  });
  return [...actions, ...asking];
}
