import { readinessAddress } from '#contracts';
import { STANDS } from '../reports/report-life.js';
import type { ReportRow } from '../reports/report-row.js';
import { wayOf } from '../reports/way-of.js';
import { type Chosen, chosenFields } from './chosen-reports.js';
import { namesInWords } from './names-in-words.js';
import { poorMoment } from './poor-moment.js';
import type { ReleasePlan } from './release-plan.js';

const MOST_OTHERS = 5;

/** The page that says what a release will do, before it is done. */
export function confirmView(cycleId: string, title: string, chosen: Chosen, plan: ReleasePlan, now: Date) {
  const { given, held, missing, others } = plan;
  const [first] = given;
  const poor = first ? poorMoment(now, first.timeZone) : null;
  const together = given.filter((row) => wayOf(row) === 'together');
  const straight = given.filter((row) => wayOf(row) === 'straight');
  return {
    cycleId,
    title,
    back: readinessAddress(cycleId),
    ...chosenFields(chosen),
    parts: [
      ...part(straight, (n) => `${n} to ${n === '1 report' ? 'its subject' : 'their subjects'}, now`),
      ...part(together, (n) => `${n} to subject and debriefer at once`),
      ...part(held, (n) => `${n} to the debriefer first`),
    ],
    heldToo: held.length > 0,
    missing: missing.length > 0 ? namesInWords(missing.map(nameOf)) : null,
    others: others
      .slice(0, MOST_OTHERS)
      .map((row) => `The report on ${row.subjectName} ${STANDS[row.state]}.`),
    poor: poor && POOR[poor],
    possible: given.length + held.length > 0,
  };
}

const nameOf = ({ subjectName }: ReportRow): string => subjectName;

function part(rows: readonly ReportRow[], heading: (count: string) => string) {
  const count = rows.length === 1 ? '1 report' : `${rows.length} reports`;
  return rows.length === 0 ? [] : [{ heading: heading(count), names: namesInWords(rows.map(nameOf)) }];
}

const POOR = {
  friday: {
    heading: 'Not on a Friday afternoon',
    why: 'Whoever reads a report now has nobody to talk to before Monday. Monday morning is a better time.',
    box: 'Release today all the same',
  },
  weekend: {
    heading: 'Not at the weekend',
    why: 'Whoever reads a report now has nobody to talk to before Monday. Monday morning is a better time.',
    box: 'Release today all the same',
  },
} as const;
