import type { Instrument } from '#domain/instrument';
import { followUpMoment } from '../follow-ups/owe-follow-ups.js';
import { dayIn } from '../plans/plan-days.js';
import type { Plan } from '../plans/plan.js';
import type { Pulse } from './pulse.js';

/** How often one plan may ask, and how far apart. Source: content/development.json, pulse. */
export const MOST_PULSES = 2;
const FIRST_DAY = 90;
const DAYS_APART = 60;

export interface LinesOfCompetency {
  readonly name: string;
  readonly lines: readonly { readonly code: string; readonly text: string }[];
}

/** The behaviours of the competencies that chosen goals are about, in the order of the questionnaire. */
export function pulseLines(
  { goals }: Pick<Plan, 'goals'>,
  instrument: Instrument,
): readonly LinesOfCompetency[] {
  const chosen = goals.filter(({ state }) => state !== 'suggested' && state !== 'declined');
  const about = new Set(chosen.flatMap(({ competencies }) => competencies));
  return instrument.competencies
    .filter(({ code }) => about.has(code))
    .map(({ code, name = code, items }) => ({
      name,
      lines: items.map(({ code: item, others = item }) => ({ code: item, text: others })),
    }));
}

/**
 * When a follow-up may be asked: from day 90 of the plan, sixty days after the one before, never in the past.
 * It begins when the mail with a question does: in the morning of a working day, where the round is.
 *
 * activeFrom  the day the plan was started, YYYY-MM-DD
 */
export function earliestPulse(
  activeFrom: string,
  pulses: readonly Pick<Pulse, 'askedAt'>[],
  now: Date,
  timeZone: string,
): Date {
  const first = followUpMoment(activeFrom, FIRST_DAY, timeZone);
  const next = pulses.flatMap(({ askedAt }) =>
    askedAt ? [followUpMoment(dayIn(askedAt, timeZone), DAYS_APART, timeZone)] : [],
  );
  return new Date(Math.max(...[now, first, ...next].map((at) => at.getTime())));
}
