import { type Publication, unknownsOf } from './publication.js';

/** A publication as equations over unknowns: an answer is 1 + Σ (v − 1)·[answer is v] for v = 2…5. */
export interface LinearSystem {
  /** Unknown answers, and the columns of each: one if only its value shows anywhere, else four. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly width: number;
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly weights: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

const VALUES = [2, 3, 4, 5];

export function linearSystem(publication: Publication): LinearSystem {
  const counted = new Set(
    publication.figures.flatMap((figure) => (figure.kind === 'counts' ? figure.of : [])),
  );
  const columns = new Map<string, number[]>();
  let width = 0;
  for (const answer of unknownsOf(publication))
    columns.set(answer, counted.has(answer) ? VALUES.map(() => width++) : [width++]);

  const rows = publication.figures.flatMap((figure): LinearRow[] => {
    if (figure.kind === 'spread') return [];
    if (figure.kind === 'mean') {
      let constant = 0;
      const weights = new Array<number>(width).fill(0);
      for (const [answer, weight] of figure.terms) {
        const places = columns.get(answer);
        constant += weight * (places ? 1 : publication.known.get(answer)!);
        valueWeights(places ?? []).forEach(([place, value]) => (weights[place]! += weight * value));
      }
      return [{ weights, lower: figure.lower - constant, upper: figure.upper - constant }];
    }
    return VALUES.map((value, index) => {
      const weights = new Array<number>(width).fill(0);
      let left = figure.counts[value - 1]!;
      for (const answer of figure.of) {
        const places = columns.get(answer);
        if (places) weights[places[index]!] = 1;
        else if (publication.known.get(answer) === value) left--;
      }
      return { weights, lower: left, upper: left };
    });
  });
  return { columns, width, rows };
}

/** What each column of an answer adds to its value above 1. */
export const valueWeights = (places: readonly number[]): [number, number][] =>
  places.length === 1 ? [[places[0]!, 1]] : places.map((place, index) => [place, index + 1]);
