import type { Action } from './plan.js';
import { dayInWords } from '../reports/day-in-words.js';
import { hoursInWords } from './plan-words.js';

/** An action as lists show it: what to do, by when, and what it takes. */
export function actionView(action: Action, today: string) {
  const { id, label, title, text, progressSign, hoursPerWeek, weeks, dueOn, doneOn } = action;
  const isLate = doneOn === null && dueOn !== null && dueOn < today;
  return {
    id,
    label,
    title,
    text,
    progressSign,
    isDone: doneOn !== null,
    isLate,
    effort: `${hoursInWords(hoursPerWeek)} for ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
    when: doneOn ? `Done on ${dayInWords(doneOn)}` : dueOn ? `By ${dayInWords(dueOn)}` : null,
  };
}
