import { PULSE_DAYS } from '#contracts';
import type { LineMovement, Movement } from '#domain/development';
import type { Instrument } from '#domain/instrument';
import { dayOfMomentInWords } from '../reports/day-in-words.js';
import { earliestPulse, MOST_PULSES, pulseLines } from './pulse-rules.js';
import type { Pulse } from './pulse.js';
import type { PulseState } from './pulses.js';

const DAY_MS = 86_400_000;

const WORDS: Readonly<Record<Movement, string>> = {
  more_often: 'Seen more often',
  less_often: 'Seen less often',
  no_clear_change: 'No clear change',
};

/** The page of a plan's follow-ups: what was asked, what has moved, and what may be asked next. */
export function pulseView(
  { own, instrument, groups, pulses, movements }: PulseState,
  now: Date,
  fault: string | null,
  chosen: readonly string[],
) {
  const { plan, report } = own;
  const underWay = pulses.find(({ state }) => state === 'planned' || state === 'asking');
  const shown = pulses.filter(({ state }) => state === 'shown');
  const competencies = pulseLines(plan, instrument);
  const isStopped = plan.state === 'stopped';
  const mayAsk =
    plan.activeFrom !== null &&
    !isStopped &&
    !underWay &&
    shown.length < MOST_PULSES &&
    competencies.length > 0;
  const due = plan.activeFrom === null ? now : earliestPulse(plan.activeFrom, pulses, now, report.timeZone);
  return {
    id: report.id,
    version: plan.version,
    cycleTitle: report.cycleTitle,
    fault,
    isStopped,
    noPlan: !isStopped && (plan.activeFrom === null || competencies.length === 0),
    underWay: underWay ? underWayView(underWay, instrument, report.timeZone) : null,
    enough: shown.length >= MOST_PULSES,
    results: shown.map((pulse) =>
      resultView(pulse, movements.get(pulse.id) ?? [], instrument, report.timeZone),
    ),
    form: mayAsk
      ? {
          when: whenWords(due, now, report.timeZone),
          asked: groups.map((code) => groupName(instrument, code).toLowerCase()).join(', '),
          competencies: competencies.map(({ name, lines }) => ({
            name,
            lines: lines.map((line) => ({ ...line, checked: chosen.includes(line.code) })),
          })),
        }
      : null,
  };
}

const whenWords = (due: Date, now: Date, timeZone: string): string =>
  due.getTime() <= now.getTime()
    ? 'It goes out at once'
    : `It goes out on ${dayOfMomentInWords(due, timeZone)}`;

function underWayView({ state, items, dueAt, askedAt }: Pulse, instrument: Instrument, timeZone: string) {
  const until = askedAt && new Date(askedAt.getTime() + PULSE_DAYS * DAY_MS);
  return {
    isPlanned: state === 'planned',
    lines: items.map((code) => lineText(instrument, code)),
    when: dayOfMomentInWords(until ?? dueAt, timeZone),
  };
}

function resultView(
  { askedAt, items }: Pulse,
  movements: readonly LineMovement[],
  instrument: Instrument,
  timeZone: string,
) {
  const seen = movements.some(({ view, now }) => view === 'all_others' && now !== null);
  return {
    asked: dayOfMomentInWords(askedAt ?? new Date(0), timeZone),
    tooFew: !seen,
    rows: items.flatMap((code) =>
      movements.filter(({ item }) => item === code).map((line) => rowView(line, instrument)),
    ),
  };
}

function rowView({ item, view, before, now, n, movement }: LineMovement, instrument: Instrument) {
  return {
    line: lineText(instrument, item),
    who: view === 'all_others' ? 'All others' : groupName(instrument, view),
    before: figure(before),
    now: figure(now),
    people: n === null ? '' : n === 1 ? '1 person' : `${n} people`,
    movement: movementWords(movement, view),
  };
}

function movementWords(movement: Movement | null, view: string): string {
  if (movement) return WORDS[movement];
  return view === 'all_others' ? 'No comparison' : 'Named answer';
}

const figure = (mean: number | null): string => (mean === null ? 'Not shown' : mean.toFixed(1));

const lineText = ({ competencies }: Instrument, code: string): string =>
  competencies.flatMap(({ items }) => items).find((item) => item.code === code)?.others ?? code;

const groupName = ({ raterGroups }: Instrument, code: string): string =>
  raterGroups.find((group) => group.code === code)?.label ?? code;
