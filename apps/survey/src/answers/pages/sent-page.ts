import { isAttributed, type RaterRequest } from '../rater-request.js';
import { closingInWords, deletionInWords } from './closing-in-words.js';
import { aroundOf, CHECK, type Around } from './page-frame.js';

/** What a rater gets for an answer: thanks, the receipt, and what happens next. The same after every visit. */
export interface SentView extends Around, Readonly<Record<string, unknown>> {
  readonly receipt: string;
  readonly editAddress: string;
  readonly closes: string;
  readonly deleted: string;
  readonly graceMinutes: number;
  readonly attributed: boolean;
  readonly k: number;
}

export const sentPage = (request: RaterRequest, form: string, receipt: string): SentView => ({
  ...aroundOf(request, form),
  receipt,
  editAddress: CHECK,
  closes: closingInWords(request.round.closesAt, request.rater.timeZone),
  deleted: deletionInWords(request.round.closesAt, request.rater.timeZone),
  graceMinutes: request.round.graceMinutes,
  attributed: isAttributed(request),
  k: request.round.k,
});
