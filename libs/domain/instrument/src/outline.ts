import { type Instrument } from './instrument.js';

/** An instrument reduced to codes and positions: what scoring needs, and no text. */
export interface Outline {
  /** Item codes in the order of a stored response. */
  readonly items: readonly string[];
  readonly competencies: readonly OutlineCompetency[];
  /** Leadership, then management. */
  readonly domains: readonly OutlineDomain[];
  /** Rater groups in instrument order; a relationship is an index into this list. */
  readonly groups: readonly OutlineGroup[];
  /** Index of `self` in `groups`. */
  readonly self: number;
  /** Open questions in the order of a stored response. */
  readonly questions: readonly string[];
  /** Indices of competencies in the order of the questionnaire. */
  readonly surveyOrder: readonly number[];
}

export interface OutlineCompetency {
  readonly code: string;
  /** Its items are those at positions `from` ≤ i < `to`. */
  readonly from: number;
  readonly to: number;
}

export interface OutlineDomain {
  readonly code: string;
  /** Indices of its competencies, in instrument order. */
  readonly competencies: readonly number[];
}

export interface OutlineGroup {
  readonly code: string;
  readonly anonymous: boolean;
}

/** The outline of an instrument that has been read through its schema. */
export function outlineOf(instrument: Instrument): Outline {
  let to = 0;
  const competencies = instrument.competencies.map(({ code, items }) => {
    const from = to;
    to += items.length;
    return { code, from, to };
  });
  const place = (index: number) => instrument.competencies[index]?.surveyOrder ?? index + 1;
  return {
    items: instrument.competencies.flatMap(({ items }) => items.map((item) => item.code)),
    competencies,
    domains: instrument.domains.map(({ code }) => ({
      code,
      competencies: competencies.flatMap((_, index) =>
        instrument.competencies[index]?.domain === code ? [index] : [],
      ),
    })),
    groups: instrument.raterGroups.map(({ code, anonymous }) => ({ code, anonymous })),
    self: instrument.raterGroups.findIndex(({ code }) => code === 'self'),
    questions: (instrument.openQuestions ?? []).map(({ code }) => code),
    surveyOrder: competencies.map((_, index) => index).sort((a, b) => place(a) - place(b) || a - b),
  };
}
