import type { Draft } from '../answers.js';
import { isAttributed, type RaterRequest } from '../rater-request.js';
import { aroundOf, placeOf, type Around, type Place } from './page-frame.js';
import { wordingFor } from './wording.js';

/** The open questions, all optional. Nothing is cut: a text that is too long is kept and said to be. */
export interface CommentsView extends Around, Place, Readonly<Record<string, unknown>> {
  readonly hint: string | null;
  readonly boxes: readonly BoxView[];
  readonly tooLong: readonly BoxView[];
  /** Shown as theirs, because self or manager; else in one list with others'. */
  readonly attributed: boolean;
  readonly k: number;
  readonly version: number;
  readonly kept: boolean;
  readonly sent: boolean;
}

export interface BoxView {
  readonly name: string;
  readonly question: string;
  readonly text: string;
  readonly maxChars: number;
  /** By how many characters it is too long; 0 if it is not. */
  readonly over: number;
}

export function commentsPage(request: RaterRequest, form: string, draft: Draft, sent: boolean): CommentsView {
  const wording = wordingFor(request);
  const boxes = wording.questions.map(({ text: question, maxChars }, at) => {
    const text = draft.comments[at] ?? '';
    const over = Math.max(0, text.length - maxChars);
    return { name: boxName(at), question, text, maxChars, over };
  });
  return {
    ...aroundOf(request, form),
    ...placeOf(wording, wording.pages.length + 1),
    hint: wording.questionHint,
    boxes,
    tooLong: boxes.filter(({ over }) => over > 0),
    attributed: isAttributed(request),
    k: request.round.k,
    version: draft.version,
    kept: draft.version > 0,
    sent,
  };
}

/** Name and id of an open question's box. */
export const boxName = (at: number): string => `words-${at + 1}`;
