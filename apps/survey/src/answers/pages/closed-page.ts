import type { RaterRequest } from '../rater-request.js';
import { closingInWords, deletionInWords } from './closing-in-words.js';

/** Shown for every address of a form that no longer opens. */
export interface ClosedView extends Readonly<Record<string, unknown>> {
  readonly about: string;
  readonly own: boolean;
  readonly closed: string;
  readonly deleted: string;
}

export const closedPage = ({ subject, rater, round, invitation }: RaterRequest): ClosedView => ({
  about: subject.name,
  own: invitation.relationship === 'self',
  closed: closingInWords(round.closesAt, rater.timeZone),
  deleted: deletionInWords(round.closesAt, rater.timeZone),
});
