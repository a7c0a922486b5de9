import type { RaterRequest } from '../rater-request.js';
import { closingInWords } from './closing-in-words.js';
import { aroundOf, type Around } from './page-frame.js';

/** Asking whether to decline, and what is shown once that is done. */
export interface DeclinedView extends Around, Readonly<Record<string, unknown>> {
  readonly closes: string;
}

export const declinedPage = (request: RaterRequest, form: string): DeclinedView => ({
  ...aroundOf(request, form),
  closes: closingInWords(request.round.closesAt, request.rater.timeZone),
});
