import { type RatedScore } from './rater-centring.js';

/** Scores of raters × subjects, by position; levels sorted by name so that nothing depends on row order. */
export interface CrossedDesign {
  readonly subjects: readonly string[];
  readonly raters: readonly string[];
  readonly cells: readonly { readonly subject: number; readonly rater: number; readonly y: number }[];
}

export function crossedDesign(rows: readonly RatedScore[]): CrossedDesign {
  const subjects = levels(rows.map(({ subject }) => subject));
  const raters = levels(rows.map(({ rater }) => rater));
  const [subjectAt, raterAt] = [places(subjects), places(raters)];
  const cells = rows.map(({ subject, rater, y }) => ({
    subject: subjectAt.get(subject)!,
    rater: raterAt.get(rater)!,
    y,
  }));
  return {
    subjects,
    raters,
    cells: cells.sort((a, b) => a.subject - b.subject || a.rater - b.rater || a.y - b.y),
  };
}

/** Whether every rater is linked to every other by chains of subjects both rated. */
export function isConnected({ subjects, raters, cells }: CrossedDesign): boolean {
  const neighbours = Array.from({ length: subjects.length + raters.length }, (): number[] => []);
  for (const { subject, rater } of cells) {
    neighbours[subject]!.push(subjects.length + rater);
    neighbours[subjects.length + rater]!.push(subject);
  }
  const reached = new Set([0]);
  for (const node of reached) for (const next of neighbours[node]!) reached.add(next);
  return reached.size === neighbours.length;
}

const levels = (names: readonly string[]): string[] => [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));

const places = (names: readonly string[]): Map<string, number> =>
  new Map(names.map((name, place) => [name, place]));
