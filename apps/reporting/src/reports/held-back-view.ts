import { dayInWords } from './day-in-words.js';
import type { HeldBack } from './own-reports.js';

/** What a subject is told of a report that they cannot read yet. */
export function heldBackView({ id, state, cycleTitle, ...report }: HeldBack) {
  const { debrieferName: debriefer, debriefOn, contact } = report;
  const ask = contact ? `Questions? ${contact}` : 'Ask HR if you have a question.';
  if (state === 'withheld')
    return {
      id,
      cycleTitle,
      heading: 'Your report is withheld',
      lead: 'HR is holding it back for now. Nobody can read it until HR lifts this.',
      more: [contact ? `Ask why, and for how long: ${contact}` : 'Ask HR why, and for how long.'],
    };
  const day = debriefOn ? dayInWords(debriefOn) : null;
  const lead = debriefer
    ? `You will read it with ${debriefer}${day ? ` on ${day}` : ''}.`
    : 'You will read it with a debriefer, whom HR is choosing.';
  return {
    id,
    cycleTitle,
    heading: 'Your report is ready',
    lead,
    more: [
      ...(debriefer && !day ? [`No date is set yet. ${debriefer} will agree one with you.`] : []),
      'A conversation helps to see what matters in it. After the conversation you can read it here whenever you like.',
      ask,
    ],
  };
}
