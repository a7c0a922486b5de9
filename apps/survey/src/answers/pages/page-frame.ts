import type { RaterRequest } from '../rater-request.js';
import type { Wording } from './wording.js';

/** What every form of a rater says besides its question. Part of each view. */
export interface Around {
  /** Random id of this start; the guard refuses a form that carries another. */
  readonly form: string;
  readonly about: string;
  readonly firstName: string;
  readonly rater: string;
  readonly own: boolean;
  readonly manager: boolean;
  /** Until when a form is still taken although the round has closed, or null while it is open. */
  readonly grace: { readonly minutes: number } | null;
}

export const aroundOf = ({ subject, rater, invitation, round }: RaterRequest, form: string): Around => ({
  form,
  about: subject.name,
  firstName: subject.firstName,
  rater: rater.name,
  own: invitation.relationship === 'self',
  manager: invitation.relationship === 'manager',
  grace: round.stage === 'grace' ? { minutes: round.graceMinutes } : null,
});

/** Where a page stands among all: the lines, the words, the check. */
export interface Place {
  readonly number: number;
  readonly of: number;
  readonly back: string;
  readonly next: string;
}

export function placeOf(wording: Wording, number: number): Place {
  const addresses = ['/answer/how', ...wording.pages.map((_, at) => `/answer/${at + 1}`)];
  if (wording.questions.length > 0) addresses.push(COMMENTS);
  addresses.push(CHECK);
  return {
    number,
    of: addresses.length - 1,
    back: addresses[number - 1]!,
    next: addresses[number + 1] ?? CHECK,
  };
}

export const COMMENTS = '/answer/comments';
export const CHECK = '/answer/check';
