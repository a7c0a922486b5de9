import { isLive } from '#domain/development';
import type { FormFault, GoalForm } from './goal-form.js';
import type { OwnPlan } from './own-plans.js';
import type { Goal } from './plan.js';
import { dayInWords } from '../reports/day-in-words.js';
import { hoursInWords } from './plan-words.js';
import { openActions } from './plan-work.js';

/** The form of one goal. Where what is saved differs from what was entered, both are shown. */
export function goalFormView(
  { report, plan }: OwnPlan,
  goal: Goal,
  form: GoalForm,
  faults: readonly FormFault[],
) {
  const faultOn = (field: string) => faults.find((fault) => fault.field === field)?.message ?? null;
  const changedElsewhere = faults.some(({ field }) => field === 'goal');
  const saved = (value: string, entered: string) => (changedElsewhere && value !== entered ? value : null);
  const [ifThen, ask] = [form['ifThen'] ?? '', form['ask'] ?? ''];
  return {
    id: report.id,
    goalId: goal.id,
    version: plan.version,
    title: goal.title,
    aim: goal.aim,
    ifThen,
    ask,
    domain: goal.domain,
    isLive: isLive(goal.state),
    faults: faults.length > 0 ? faults : null,
    ifThenFault: faultOn('ifThen'),
    askFault: faultOn('ask'),
    ifThenSaved: saved(goal.ifThen, ifThen),
    askSaved: saved(goal.ask, ask),
    actions: openActions(goal).map(({ id, label, title, text, hoursPerWeek, weeks, dueOn }) => {
      const due = form[`due-${id}`] ?? dueOn ?? '';
      const savedDay = saved(dueOn ?? '', due);
      return {
        id,
        label,
        title,
        text,
        due,
        isKept: form[`keep-${id}`] !== undefined,
        effort: `${hoursInWords(hoursPerWeek)} for ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
        dueFault: faultOn(`due-${id}`),
        keepFault: faultOn(`keep-${id}`),
        dueSaved: savedDay ? dayInWords(savedDay) : null,
      };
    }),
  };
}
