import { outlineOf } from '#domain/instrument';
import type { Scale } from '#domain/instrument';
import type { RaterRequest } from '../rater-request.js';
import { fillIn } from './fill-in.js';
import { pulseHeading } from './pulse-heading.js';

/** What one reader of the questionnaire is asked, in that reader's person, with the variables put in. */
export interface Wording {
  readonly stem: string;
  readonly teamNote: string | null;
  readonly points: readonly {
    readonly value: number;
    readonly label: string;
    readonly hint: string | null;
  }[];
  readonly notObserved: { readonly label: string; readonly hint: string | null };
  /** In the order of the questionnaire, one to a page. */
  readonly pages: readonly WordingPage[];
  /** In the order of a stored response. */
  readonly questions: readonly { readonly text: string; readonly maxChars: number }[];
  readonly questionHint: string | null;
}

export interface WordingPage {
  readonly heading: string;
  /** `index` is the place of the line's rating in a stored response. */
  readonly lines: readonly { readonly index: number; readonly text: string }[];
}

/** The longest comment that is taken where a questionnaire does not say. In UTF-16 units, as browsers count. */
const MAX_CHARS = 1500;

export function wordingFor(request: RaterRequest): Wording {
  const { instrument, invitation } = request;
  const own = invitation.relationship === 'self';
  const said = (text: string | undefined | null) => (text ? fillIn(text, request) : null);
  const inPerson = (texts: { others?: string; self?: string }, code: string) =>
    said(own ? texts.self : texts.others) ?? code;
  const outline = outlineOf(instrument);
  const { survey, scales, competencies } = instrument;
  const scale = scaleIn(scales ?? {});
  const notObserved = (own ? instrument.selfNotObserved : undefined) ?? scale.notObserved;
  return {
    stem: said(own ? (scale.stemSelf ?? survey?.stemSelf) : (scale.stemOthers ?? survey?.stemOthers)) ?? '',
    teamNote: said(own ? survey?.teamNoteSelf : survey?.teamNote),
    points: scale.points.map(({ value, label, hint }) => ({ value, label, hint: said(hint) })),
    notObserved: { label: notObserved.label, hint: said(notObserved.hint) },
    pages: joinedWhere(
      request,
      outline.surveyOrder.map((at) => {
        const { surveyHeading, name, code, items } = competencies[at]!;
        const from = outline.competencies[at]!.from;
        return {
          heading: surveyHeading ?? name ?? code,
          lines: items.map((item, offset) => ({ index: from + offset, text: inPerson(item, item.code) })),
        };
      }),
    ),
    questions: (instrument.openQuestions ?? []).map((question) => ({
      text: inPerson(question, question.code),
      maxChars: question.maxChars ?? MAX_CHARS,
    })),
    questionHint: said(instrument.openQuestionHint),
  };
}

/** The few lines of a follow-up stand on one page. */
function joinedWhere(request: RaterRequest, pages: readonly WordingPage[]): readonly WordingPage[] {
  if (!request.round.pulse) return pages;
  return [{ heading: pulseHeading(request), lines: pages.flatMap(({ lines }) => lines) }];
}

/** The scale of a version: the one marked as default, else the only one. */
function scaleIn(scales: Readonly<Record<string, Scale>>): Scale {
  const all = Object.values(scales);
  const scale = all.find((one) => one.default) ?? all[0];
  if (!scale) throw new Error('this questionnaire has no scale to answer on');
  return scale;
}
