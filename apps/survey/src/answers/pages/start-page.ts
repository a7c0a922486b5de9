import { readersInWords } from '../../cycles/readers-in-words.js';
import { isAttributed, type RaterRequest } from '../rater-request.js';
import { fillIn } from './fill-in.js';
import { pulseHeading } from './pulse-heading.js';
import { closingInWords, deletionInWords } from './closing-in-words.js';

/** The page behind a personal link: who asks, and who will see what, before anything is answered. */
export interface StartView extends Readonly<Record<string, unknown>> {
  readonly heading: string;
  readonly about: string;
  readonly firstName: string;
  readonly rater: string;
  readonly organisation: string;
  readonly round: string;
  readonly purpose: string | null;
  readonly use: string | null;
  readonly closes: string;
  readonly deleted: string;
  readonly graceMinutes: number;
  readonly k: number;
  readonly group: string;
  readonly own: boolean;
  readonly manager: boolean;
  /** The promises to protected raters in the words of the questionnaire; null for self and manager. */
  readonly promises: readonly string[] | null;
  /** Who will read the report, in sentences. */
  readonly readers: string;
  /** How many lines are asked again, in words; null for a round of its own. */
  readonly pulse: string | null;
  readonly declined: boolean;
}

export function startPage(request: RaterRequest): StartView {
  const { subject, rater, round, instrument, invitation, organisation } = request;
  const own = invitation.relationship === 'self';
  const group = instrument.raterGroups.find(({ code }) => code === invitation.relationship);
  return {
    heading: own ? 'Rate yourself' : `Feedback for ${subject.name}`,
    about: subject.name,
    firstName: subject.firstName,
    rater: rater.name,
    organisation: organisation.name,
    round: round.title,
    purpose: round.purpose || null,
    use: instrument.purpose ?? null,
    closes: closingInWords(round.closesAt, rater.timeZone),
    deleted: deletionInWords(round.closesAt, rater.timeZone),
    graceMinutes: round.graceMinutes,
    k: round.k,
    group: group?.label ?? invitation.relationship,
    own,
    manager: invitation.relationship === 'manager',
    promises: isAttributed(request)
      ? null
      : (instrument.instructions?.protected ?? []).map((line) => fillIn(line, request)),
    readers: readersInWords(round.readers, own ? null : subject.firstName).join(' '),
    pulse: round.pulse ? pulseHeading(request) : null,
    declined: invitation.state === 'declined',
  };
}
