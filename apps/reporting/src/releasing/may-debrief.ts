import type { ReportState } from '../reports/report-life.js';
import { type ReleaseMode, wayOf } from '../reports/way-of.js';

/** Somebody of the roster: who they are, and who leads them. */
export interface Colleague {
  readonly id: string;
  readonly managers: readonly string[];
}

/** Why somebody cannot talk a report through with its subject. */
export type DebriefRefusal = 'self' | 'manager' | 'direct-report' | 'straight' | 'given';

/**
 * Whether a colleague may be the debriefer of a report: neither the subject nor anybody in their reporting
 * line, only where the round has announced a debriefer, and only until the report has been handed over.
 */
export function debriefRefusal(
  report: { readonly state: ReportState; readonly releaseMode: ReleaseMode; readonly guard: boolean },
  subject: Colleague,
  debriefer: Colleague,
): DebriefRefusal | null {
  if (report.state === 'released' || report.state === 'superseded') return 'given';
  if (wayOf(report) === 'straight') return 'straight';
  if (debriefer.id === subject.id) return 'self';
  if (subject.managers.includes(debriefer.id)) return 'manager';
  return debriefer.managers.includes(subject.id) ? 'direct-report' : null;
}

/** The refusal in a sentence. */
export const REFUSALS: Readonly<Record<DebriefRefusal, (debriefer: string, subject: string) => string>> = {
  self: (_, subject) => `${subject} cannot hold the conversation about their own report.`,
  manager: (debriefer, subject) =>
    `${debriefer} is ${subject}’s manager, so somebody else has to hold this conversation.`,
  'direct-report': (debriefer, subject) =>
    `${debriefer} reports to ${subject}, so somebody else has to hold this conversation.`,
  straight: (_, subject) =>
    `The report on ${subject} goes straight to them, as everybody was told, so nobody else reads it.`,
  given: (_, subject) => `The report on ${subject} has been released, so its readers can no longer change.`,
};
