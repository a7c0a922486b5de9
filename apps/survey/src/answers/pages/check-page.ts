import type { Draft } from '../answers.js';
import { isAttributed, type RaterRequest } from '../rater-request.js';
import { boxName } from './comments-page.js';
import { lineName } from './items-page.js';
import { closingInWords } from './closing-in-words.js';
import { aroundOf, CHECK, COMMENTS, placeOf, type Around, type Place } from './page-frame.js';
import { wordingFor } from './wording.js';

/** What is about to be sent: how much is answered, what is not, and what still stands in the way. */
export interface CheckView extends Around, Place, Readonly<Record<string, unknown>> {
  readonly rated: number;
  readonly notObserved: number;
  readonly lines: number;
  readonly notObservedLabel: string;
  /** By page, with the heading above the links or, where there are many, in them. */
  readonly unanswered: readonly {
    readonly heading: string | null;
    readonly links: readonly Link[];
  }[];
  readonly comments: readonly { readonly question: string; readonly text: string | null }[];
  readonly commentsAddress: string;
  /** Why it cannot be sent as it is, each with the place to mend it. */
  readonly faults: readonly Link[];
  /** Whether the answers changed between the page and the button. */
  readonly changed: boolean;
  readonly attributed: boolean;
  readonly k: number;
  readonly closes: string;
  readonly version: number;
  readonly sent: boolean;
}

interface Link {
  readonly href: string;
  readonly text: string;
}

export function checkPage(
  request: RaterRequest,
  form: string,
  draft: Draft,
  { sent, changed, asked }: { sent: boolean; changed: boolean; asked: boolean },
): CheckView {
  const wording = wordingFor(request);
  const { ratings, comments } = draft;
  const number = wording.pages.length + (wording.questions.length > 0 ? 2 : 1);
  const place = placeOf(wording, number);
  const unanswered = wording.pages.map(({ heading, lines }, at) => ({
    heading,
    links: lines
      .filter(({ index }) => !ratings[index])
      .map(({ index, text }) => ({ href: `/answer/${at + 1}#${lineName(index)}`, text })),
  }));
  const faults = faultsIn(draft, wording.questions);
  return {
    ...aroundOf(request, form),
    ...place,
    next: CHECK,
    rated: ratings.filter((rating) => rating > 0).length,
    notObserved: ratings.filter((rating) => rating < 0).length,
    lines: wording.pages.reduce((sum, { lines }) => sum + lines.length, 0),
    notObservedLabel: wording.notObserved.label,
    unanswered: inShort(unanswered.filter(({ links }) => links.length > 0)),
    comments: wording.questions.map(({ text }, at) => ({ question: text, text: comments[at] || null })),
    commentsAddress: COMMENTS,
    faults: asked ? faults : faults.filter(({ href }) => href !== FIRST_PAGE),
    changed,
    attributed: isAttributed(request),
    k: request.round.k,
    closes: closingInWords(request.round.closesAt, request.rater.timeZone),
    version: draft.version,
    sent,
  };
}

type Unanswered = CheckView['unanswered'];

/** Single lines while they are few; a link for each page where a list of them would bury the button. */
function inShort(pages: Unanswered): Unanswered {
  const lines = pages.reduce((sum, { links }) => sum + links.length, 0);
  if (lines <= FEW_LINES) return pages;
  return pages.map(({ heading, links }) => {
    const text = links.length === 1 ? '1 line' : `${links.length} lines`;
    return { heading: null, links: [{ href: links[0]!.href, text: `${heading}: ${text}` }] };
  });
}

const FEW_LINES = 12;
const FIRST_PAGE = '/answer/1';

/** What stands in the way of sending: nothing answered at all, or words that do not fit. */
export function faultsIn(
  { ratings, comments }: Draft,
  questions: readonly { readonly text: string; readonly maxChars: number }[],
): Link[] {
  const empty = ratings.every((rating) => rating === 0) && comments.every((text) => text.trim() === '');
  if (empty) return [{ href: FIRST_PAGE, text: 'Answer at least one line before you send.' }];
  return questions.flatMap(({ text, maxChars }, at) => {
    const over = (comments[at] ?? '').length - maxChars;
    if (over <= 0) return [];
    return [{ href: `${COMMENTS}#${boxName(at)}`, text: `“${text}” is ${over} characters too long.` }];
  });
}
