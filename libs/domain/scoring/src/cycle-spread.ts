import { type Outline } from '#domain/instrument';
import { type CycleResponses } from './cycle-responses.js';
import { raterScores } from './rater-scores.js';
import { type SubjectRows } from './subject-rows.js';

/** Sums of squared deviations within cells of raters, and what stands behind them. */
export interface PooledSquares {
  readonly squares: number;
  /** Σ (n − 1) over cells. */
  readonly df: number;
  /** Subjects with at least one cell. */
  readonly subjects: number;
}

/** How far raters of one subject and one anonymous group differ, over a whole cycle. */
export interface CycleSpread {
  /** By competency, of the rater scores. */
  readonly competencies: readonly PooledSquares[];
  /** Of the rater's leadership minus management. */
  readonly balance: PooledSquares;
}

/**
 * Pools the spread of rater-first scores over cells subject × anonymous group with at least k valid
 * scores. Smaller cells stay out, so that no cell below k leaves a trace in a released figure.
 */
export function cycleSpread(
  outline: Outline,
  responses: CycleResponses,
  { subjects, rows, start }: SubjectRows,
  k: number,
): CycleSpread {
  const items = outline.items.length;
  const columns = outline.competencies.length + 1;
  const pooled = Array.from({ length: columns }, () => ({ squares: 0, df: 0, subjects: 0 }));
  const scores = outline.groups.map(() => Array.from({ length: columns }, (): number[] => []));

  for (const s of subjects) {
    for (let at = start[s]!; at < start[s + 1]!; at++) {
      const row = rows[at]!;
      const group = responses.relationship[row]!;
      if (!outline.groups[group]!.anonymous) continue;
      const rater = raterScores(outline, responses.ratings, row * items);
      const cells = scores[group]!;
      rater.competencies.forEach((score, c) => {
        if (!Number.isNaN(score)) cells[c]!.push(score);
      });
      const balance = rater.domains[0]! - rater.domains[1]!;
      if (!Number.isNaN(balance)) cells[columns - 1]!.push(balance);
    }
    pooled.forEach((pool, column) => {
      let seen = false;
      for (const cells of scores) {
        const cell = cells[column]!;
        if (cell.length >= k) {
          pool.squares += squaredDeviations(cell);
          pool.df += cell.length - 1;
          seen = true;
        }
        cell.length = 0;
      }
      if (seen) pool.subjects++;
    });
  }
  return { competencies: pooled.slice(0, -1), balance: pooled[columns - 1]! };
}

function squaredDeviations(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares;
}
