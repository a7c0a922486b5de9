import type { RaterRequest } from '../rater-request.js';
import { fillIn } from './fill-in.js';
import { aroundOf, type Around } from './page-frame.js';

/** Whether the rater knows enough to answer. The reply decides the next page and is stored nowhere. */
export interface GateView extends Around, Readonly<Record<string, unknown>> {
  readonly question: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly missing: boolean;
}

export function gatePage(request: RaterRequest, form: string, { missing }: { missing: boolean }): GateView {
  const asked = request.instrument.survey?.raterGateQuestion;
  return {
    ...aroundOf(request, form),
    question: fillIn(asked?.text ?? 'Have you worked with {{subject.firstName}} closely enough?', request),
    options: asked?.options ?? [
      { value: 'yes', label: 'Yes' },
      { value: 'some', label: 'A little' },
      { value: 'no', label: 'No, I would like to decline' },
    ],
    missing,
  };
}
