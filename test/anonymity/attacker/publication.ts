/**
 * Everything published about one subject, as an attacker reads it. An answer is named `rater|question`,
 * where the question is an item of one cycle; who answered what is known, the answers are not.
 */
export interface Publication {
  readonly k: number;
  /** Answers that are known: attributed raters'. */
  readonly known: ReadonlyMap<string, number>;
  /** The block in which an anonymous answer is counted. */
  readonly blockOf: (answer: string) => string;
  readonly figures: readonly Figure[];
}

export type Figure = MeanFigure | CountsFigure | SpreadFigure;

/** A linear figure: Σ coefficient × answer lies between two bounds, by the rounding of what is printed. */
export interface MeanFigure {
  readonly kind: 'mean';
  readonly address: string;
  readonly terms: ReadonlyMap<string, number>;
  readonly lower: number;
  readonly upper: number;
}

/** How many of some answers were 1…5. */
export interface CountsFigure {
  readonly kind: 'counts';
  readonly address: string;
  readonly of: readonly string[];
  readonly counts: readonly number[];
}

/** A deviation, minimum or maximum: never released, whatever it is. */
export interface SpreadFigure {
  readonly kind: 'spread';
  readonly address: string;
  readonly of: readonly string[];
}

export const raterOf = (answer: string): string => answer.split('|')[0]!;
export const questionOf = (answer: string): string => answer.split('|')[1]!;

export const answersIn = (figure: Figure): readonly string[] =>
  figure.kind === 'mean' ? [...figure.terms.keys()] : figure.of;

/** The answers that a publication rests on and that are not known. */
export function unknownsOf({ figures, known }: Publication): string[] {
  return [...new Set(figures.flatMap(answersIn))].filter((answer) => !known.has(answer));
}

/** Anonymous raters with an unknown answer behind a figure. */
export const ratersIn = (figure: Figure, { known }: Publication): string[] => [
  ...new Set(
    answersIn(figure)
      .filter((answer) => !known.has(answer))
      .map(raterOf),
  ),
];
