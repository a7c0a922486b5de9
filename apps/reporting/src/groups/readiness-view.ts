import { type Cut, FEWEST_PEOPLE, type GroupReadiness } from './group-readiness.js';

/** What the page says before a group report is made: what is missing, or how the round can be cut. */
export function readinessView(analysed: boolean, { pending, people, cuts }: GroupReadiness) {
  const missing = Math.max(0, FEWEST_PEOPLE - people - pending);
  const isReady = analysed && pending === 0 && people >= FEWEST_PEOPLE;
  return {
    isReady,
    wait: isReady ? null : analysed ? waitingFor(people, pending, missing) : NOT_ANALYSED,
    people: peopleWords(people),
    cuts: cuts.map((cut) => ({ attribute: cut.attribute, label: LABELS[cut.attribute], hint: hintOf(cut) })),
  };
}

const NOT_ANALYSED = 'It can be made after the round has closed, and its answers are sealed and analysed.';
const LABELS = { unit: 'By unit', level: 'By level' } as const;

function waitingFor(people: number, pending: number, missing: number): string {
  if (missing > 0)
    return `A group report needs ${FEWEST_PEOPLE} people of whom figures of others can be shown. ${missing} ${missing === 1 ? 'is' : 'are'} missing, so nothing is shown.`;
  if (pending > 0)
    return `It is made once every report of the round is released or withheld. ${pending} ${pending === 1 ? 'is' : 'are'} not yet. Before that, the group and the reports beside it would tell of the few who are left.`;
  return `A group report needs ${FEWEST_PEOPLE} people; ${people} can be counted.`;
}

function hintOf({ attribute, groups, inNone }: Cut): string {
  if (groups === 0) return `No ${attribute} has five people whom it could show on its own.`;
  const shown = groups === 1 ? `1 ${attribute} can be shown` : `${groups} ${attribute}s can be shown`;
  return inNone === 0 ? `${shown}.` : `${shown}; ${peopleWords(inNone)} would be in none of them.`;
}

const peopleWords = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
