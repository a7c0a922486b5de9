import type { Answers, Draft } from '../answers.js';
import type { RaterRequest } from '../rater-request.js';
import { boxName } from './comments-page.js';
import { lineName } from './items-page.js';
import { aroundOf, COMMENTS, type Around } from './page-frame.js';
import { wordingFor, type Wording } from './wording.js';

/** Two versions of one page side by side, after it was changed elsewhere. The rater says which one stays. */
export interface ConflictView extends Around, Readonly<Record<string, unknown>> {
  readonly heading: string;
  readonly address: string;
  readonly version: number;
  readonly ratings: readonly Difference[];
  readonly words: readonly Difference[];
  /** What this page sent and the other version agrees with, so that it can be sent again whole. */
  readonly unchanged: readonly { readonly name: string; readonly value: string }[];
}

interface Difference {
  readonly name: string;
  readonly text: string;
  readonly kept: string;
  readonly here: string;
  /** What the form sends to keep this page's version. Empty for a line not answered. */
  readonly value: string;
}

/**
 * page   number of a page of lines, or 'comments'
 * kept   what is stored now
 * here   what was sent on top of an older version, and not stored
 */
export function conflictPage(
  request: RaterRequest,
  form: string,
  page: number | 'comments',
  kept: Draft,
  here: Answers,
): ConflictView {
  const wording = wordingFor(request);
  const all = page === 'comments' ? wordsIn(wording, kept, here) : linesIn(wording, page, kept, here);
  const differing = all.filter((one) => one.kept !== one.here);
  return {
    ...aroundOf(request, form),
    heading: page === 'comments' ? 'In your own words' : wording.pages[page - 1]!.heading,
    address: page === 'comments' ? COMMENTS : `/answer/${page}`,
    version: kept.version,
    ratings: page === 'comments' ? [] : differing,
    words: page === 'comments' ? differing : [],
    unchanged: all.filter((one) => one.kept === one.here && one.value !== ''),
  };
}

function linesIn(wording: Wording, page: number, kept: Answers, here: Answers): Difference[] {
  return wording.pages[page - 1]!.lines.map(({ index, text }) => ({
    name: lineName(index),
    text,
    kept: labelOf(wording, kept.ratings[index]),
    here: labelOf(wording, here.ratings[index]),
    value: here.ratings[index] ? String(here.ratings[index]) : '',
  }));
}

function wordsIn(wording: Wording, kept: Answers, here: Answers): Difference[] {
  return wording.questions.map(({ text }, at) => {
    const own = here.comments[at] ?? '';
    return { name: boxName(at), text, kept: kept.comments[at] ?? '', here: own, value: own };
  });
}

function labelOf({ points, notObserved }: Wording, rating: number | undefined): string {
  if (rating === -1) return notObserved.label;
  return points.find(({ value }) => value === rating)?.label ?? 'Not answered';
}
