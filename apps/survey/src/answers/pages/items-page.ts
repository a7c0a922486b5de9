import type { Answers, Draft } from '../answers.js';
import type { RaterRequest } from '../rater-request.js';
import { aroundOf, placeOf, type Around, type Place } from './page-frame.js';
import { wordingFor, type Wording } from './wording.js';

/** Lines to rate, a fieldset of radios for each, with what was kept so far. */
export interface ItemsView extends Around, Place, Readonly<Record<string, unknown>> {
  readonly heading: string;
  readonly stem: string;
  readonly teamNote: string | null;
  readonly points: Wording['points'];
  readonly lines: readonly LineView[];
  readonly version: number;
  readonly kept: boolean;
  readonly sent: boolean;
}

export interface LineView {
  readonly name: string;
  readonly text: string;
  readonly options: readonly Option[];
  readonly notObserved: Option;
}
interface Option {
  readonly id: string;
  readonly value: number;
  readonly label: string;
  readonly chosen: boolean;
}

const NOT_OBSERVED = -1;

/** `number` is that of a page that the questionnaire has, from 1. */
export function itemsPage(
  request: RaterRequest,
  form: string,
  number: number,
  draft: Draft,
  sent: boolean,
): ItemsView {
  const wording = wordingFor(request);
  const page = wording.pages[number - 1]!;
  return {
    ...aroundOf(request, form),
    ...placeOf(wording, number),
    heading: page.heading,
    stem: wording.stem,
    teamNote: wording.teamNote,
    points: wording.points,
    lines: page.lines.map(({ index, text }) => lineView(wording, index, text, draft)),
    version: draft.version,
    kept: draft.version > 0,
    sent,
  };
}

function lineView(wording: Wording, index: number, text: string, { ratings }: Answers): LineView {
  const name = lineName(index);
  const option = (value: number, label: string): Option => ({
    id: `${name}-${value}`,
    value,
    label,
    chosen: ratings[index] === value,
  });
  return {
    name,
    text,
    options: wording.points.map(({ value, label }) => option(value, label)),
    notObserved: option(NOT_OBSERVED, wording.notObserved.label),
  };
}

/** Name of a line's field, and the anchor of its fieldset. */
export const lineName = (index: number): string => `line-${index}`;
