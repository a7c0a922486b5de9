import { type HiddenReason, type Reading } from './reading.js';

/** Groups that were asked, answered or are shown, in instrument order, without self. */
export function asked(reading: Reading): readonly string[] {
  const { instrument, facts, release } = reading;
  const answered = release.subject.notShown.map(({ group }) => group);
  return instrument.raterGroups
    .map(({ code }) => code)
    .filter(
      (code) =>
        code !== 'self' &&
        ((facts.invited?.[code] ?? 0) > 0 || answered.includes(code) || partOf(reading, code) !== null),
    );
}

/** The view in which a group is shown: by name, alone, or in a block. Null for one that is not shown. */
export function partOf({ release }: Reading, code: string) {
  for (const view of release.subject.views)
    if ('n' in view && (view.kind === 'attributed' || view.kind === 'block') && view.groups.includes(code))
      return view;
  return null;
}

/**
 * Why a group is not shown. A group of which nobody answered gives the same reason as one of which too few
 * did, so that a report does not tell the two apart.
 */
export function hiddenReasonOf({ release }: Reading, code: string): HiddenReason {
  if (release.policy.attributed.includes(code)) return 'no_answer';
  return release.policy.hiddenGroups === 'omit' ? 'omitted' : 'below_threshold';
}
