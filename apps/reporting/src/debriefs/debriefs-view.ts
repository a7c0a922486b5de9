import { dayInWords, dayOfMomentInWords } from '../reports/day-in-words.js';
import type { ReportState } from '../reports/report-life.js';
import { type Debrief, isAhead } from './debriefs.js';

/** Somebody's conversations: those to hold, those to come, and those that are over. */
export function debriefsView(debriefs: readonly Debrief[]) {
  const group = (heading: string, states: readonly ReportState[]) => {
    const rows = debriefs.filter(({ state }) => states.includes(state)).map(rowOf);
    return rows.length === 0 ? [] : [{ heading, rows }];
  };
  return {
    groups: [
      ...group('To hold', ['held']),
      ...group('Not ready yet', ['waiting', 'ready', 'failed', 'withheld']),
      ...group('Released', ['released', 'superseded']),
    ],
  };
}

function rowOf(row: Debrief) {
  const { id, subjectName, cycleTitle, timeZone, state, debriefOn, releasedAt } = row;
  return {
    id,
    name: subjectName,
    cycleTitle,
    ...STATES[state],
    opens: ['held', 'released', 'superseded'].includes(state),
    day: debriefOn ? dayInWords(debriefOn) : null,
    noDay: releasedAt ? 'not noted' : 'none yet',
    released: state === 'released' && releasedAt ? dayOfMomentInWords(releasedAt, timeZone) : null,
  };
}

const STATES: Readonly<Record<ReportState, { label: string; badge: string }>> = {
  waiting: { label: 'Being made', badge: '' },
  failed: { label: 'Being made', badge: '' },
  ready: { label: 'HR has not released it yet', badge: '' },
  held: { label: 'Held for the conversation', badge: 'current' },
  withheld: { label: 'Withheld by HR', badge: 'danger' },
  released: { label: 'Released', badge: 'done' },
  superseded: { label: 'Replaced by a newer report', badge: '' },
};

/** Where one conversation stands, on the page that prepares it. */
export function debriefView(
  debrief: Debrief,
  entered: { readonly day: string; readonly fault: string | null },
) {
  const { id, subjectName, firstName, cycleTitle, timeZone, state, releasedAt } = debrief;
  return {
    id,
    name: subjectName,
    firstName,
    cycleTitle,
    label: STATES[state].label,
    badge: STATES[state].badge,
    held: state === 'held',
    ahead: isAhead(debrief),
    released: releasedAt ? dayOfMomentInWords(releasedAt, timeZone) : null,
    ...entered,
  };
}
