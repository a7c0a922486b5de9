import type { ReleaseMode } from './cycle.entity.js';

/** Who reads the reports of a round: decided in its draft, and told to everybody before they answer. */
export interface Readers {
  readonly releaseMode: ReleaseMode;
  readonly hrReads: boolean;
}

/**
 * Who will read a report, in sentences.
 *
 * name   the subject's first name; null if it is the subject who reads this
 */
export function readersInWords({ releaseMode, hrReads }: Readers, name: string | null): string[] {
  return [
    ...FIRST[releaseMode](name),
    hrReads ? 'HR can open it to hand it out.' : 'HR does not read it.',
    `Nobody else reads it unless ${name === null ? 'you share' : `${name} shares`} it.`,
  ];
}

/** A debriefer is named in the direct mode too: a report that may discourage is never read without the offer of one. */
const FIRST: Readonly<Record<ReleaseMode, (name: string | null) => string[]>> = {
  debrief: (name) =>
    name === null
      ? ['The debriefer reads your report first and talks it through with you. Then it is yours to read.']
      : [`${name} reads the report. The debriefer reads it first and talks it through with ${name}.`],
  together: (name) =>
    name === null
      ? ['You and the debriefer, who talks it through with you, get your report at the same time.']
      : [`${name} and the debriefer, who talks it through with ${name}, read the report.`],
  direct: (name) =>
    name === null
      ? ['You read your report. The debriefer reads it too only if it calls for a conversation first.']
      : [`${name} reads the report. The debriefer reads it too only if it calls for a conversation first.`],
};

/** How the subject gets at the report, for the last step of a round. */
export const READING: Readonly<Record<ReleaseMode, string>> = {
  debrief: 'After the close the debriefer talks it through with you. Then you read it yourself.',
  together: 'After the close you and the debriefer get it at the same time.',
  direct: 'After the close HR releases it to you.',
};
