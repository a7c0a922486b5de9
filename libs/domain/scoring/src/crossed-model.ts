import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { crossedDesign, type CrossedDesign } from './crossed-design.js';
import { nelderMead } from './nelder-mead.js';
import { type RatedScore } from './rater-centring.js';

/** Variances of y = μ + subject + rater + e, in squared scale points. */
export interface CrossedVariances {
  readonly subject: number;
  readonly rater: number;
  readonly residual: number;
}

/** The model with its best linear unbiased predictions, as deviations from μ. */
export interface CrossedModel {
  readonly mu: number;
  readonly variances: CrossedVariances;
  readonly subjects: Readonly<Record<string, number>>;
  readonly raters: Readonly<Record<string, number>>;
}

/** Predictions for known variances, by the mixed-model equations. Source: Henderson (1975). */
export function crossedPredictions(rows: readonly RatedScore[], variances: CrossedVariances): CrossedModel {
  const design = crossedDesign(rows);
  const { subject, rater, residual } = variances;
  const solution = solve(design, Math.sqrt(subject / residual), Math.sqrt(rater / residual));
  return modelOf(design, solution, variances);
}

/**
 * The same with variances estimated by restricted maximum likelihood, profiled over the two ratios of
 * standard deviations as lme4 does; a variance of 0 is a possible answer. Sparse designs may have several
 * local optima: the search begins at the best point of a grid.
 *
 * returns   null without spread in the scores, or where subjects and raters leave no residual
 * source    Patterson & Thompson (1971); Bates, Mächler, Bolker & Walker (2015)
 */
export function crossedModel(rows: readonly RatedScore[]): CrossedModel | null {
  const mean = rows.reduce((sum, { y }) => sum + y, 0) / rows.length;
  const design = crossedDesign(rows.map((row) => ({ ...row, y: row.y - mean }))); // near 0 digits are not lost
  const spare = design.cells.length - 1;
  const spread = design.cells.reduce((sum, { y }) => sum + y * y, 0) / spare;
  if (spare < 1 || spread < NO_SPREAD) return null;
  const deviance = ([s, r]: readonly number[]): number => {
    const { logDeterminant, penalised } = solve(design, Math.abs(s!), Math.abs(r!));
    return logDeterminant + spare * Math.log(Math.max(penalised, spread * NO_RESIDUAL) / spare);
  };
  const found = nelderMead(deviance, lowestOf(deviance, GRID)).at.map(Math.abs) as [number, number];
  const [s, r] = lowestOf(deviance, [[0, 0], [0, found[1]], [found[0], 0], found]);
  const solution = solve(design, s, r);
  const residual = solution.penalised / spare;
  if (residual < spread * NO_RESIDUAL) return null;
  const model = modelOf(design, solution, { subject: s ** 2 * residual, rater: r ** 2 * residual, residual });
  return { ...model, mu: model.mu + mean };
}

const NO_SPREAD = 1e-20; // squared scale points: what sums in another order leave
const NO_RESIDUAL = 1e-9; // of the spread
const RATIOS = [0, 0.2, 1, 4];
const GRID = RATIOS.flatMap((s) => RATIOS.map((r): Pair => [s, r]));
type Pair = readonly [number, number];

/** The point with the lowest value; of points that are alike, as far as can be told, the first. */
function lowestOf(value: (at: Pair) => number, points: readonly Pair[]): Pair {
  let [best, lowest] = [points[0]!, value(points[0]!)];
  for (const point of points.slice(1)) {
    const here = value(point);
    if (here < lowest - 1e-9) [best, lowest] = [point, here];
  }
  return best;
}

interface Solution {
  readonly mu: number;
  readonly subjects: readonly number[];
  readonly raters: readonly number[];
  /** log |ΛᵀZᵀZΛ + I| + log of the information on μ. */
  readonly logDeterminant: number;
  /** Penalised residual sum of squares. */
  readonly penalised: number;
}

/**
 * Solves for μ and both sets of effects, given the ratios of their standard deviations to the residual's.
 * The larger set is eliminated first, for its block is diagonal: what is left is dense but small.
 */
function solve(design: CrossedDesign, subjectRatio: number, raterRatio: number): Solution {
  const swap = design.subjects.length < design.raters.length;
  const [many, few] = swap ? [design.raters, design.subjects] : [design.subjects, design.raters];
  const [manyRatio, fewRatio] = swap ? [raterRatio, subjectRatio] : [subjectRatio, raterRatio];
  const rowsOf = Array.from({ length: many.length }, (): { few: number; y: number }[] => []);
  for (const { subject, rater, y } of design.cells)
    rowsOf[swap ? rater : subject]!.push({ few: swap ? subject : rater, y });

  // Unknowns: the few effects, then μ; each row adds its weights, each eliminated level takes its share off.
  const size = few.length + 1;
  const left = Matrix.eye(size, size);
  left.set(size - 1, size - 1, 0);
  const right = new Float64Array(size);
  let squares = 0;
  let logDeterminant = 0;
  const weightsOf = (place: number): [number, number][] => [
    [place, fewRatio],
    [size - 1, 1],
  ];
  const eliminated = rowsOf.map((rows) => {
    const pivot = manyRatio ** 2 * rows.length + 1;
    const links = new Map<number, number>();
    let total = 0;
    for (const { few: place, y } of rows) {
      squares += y * y;
      total += y;
      for (const [i, wi] of weightsOf(place)) {
        right[i]! += wi * y;
        links.set(i, (links.get(i) ?? 0) + wi * manyRatio);
        for (const [j, wj] of weightsOf(place)) left.set(i, j, left.get(i, j) + wi * wj);
      }
    }
    const own = manyRatio * total;
    for (const [i, a] of links) {
      right[i]! -= (a * own) / pivot;
      for (const [j, b] of links) left.set(i, j, left.get(i, j) - (a * b) / pivot);
    }
    logDeterminant += Math.log(pivot);
    squares -= (own * own) / pivot;
    return { pivot, own, links };
  });

  const factor = new CholeskyDecomposition(left);
  const solved = factor.solve(Matrix.columnVector(right)).to1DArray();
  const lower = factor.lowerTriangularMatrix;
  for (let i = 0; i < size; i++) logDeterminant += 2 * Math.log(lower.get(i, i));
  const penalised = squares - solved.reduce((sum, value, i) => sum + value * right[i]!, 0);

  const manyEffects = eliminated.map(({ pivot, own, links }) => {
    let rest = own;
    for (const [i, a] of links) rest -= a * solved[i]!;
    return (manyRatio * rest) / pivot;
  });
  const fewEffects = solved.slice(0, -1).map((value) => fewRatio * value);
  return {
    mu: solved[size - 1]!,
    subjects: swap ? fewEffects : manyEffects,
    raters: swap ? manyEffects : fewEffects,
    logDeterminant,
    penalised,
  };
}

function modelOf(design: CrossedDesign, solution: Solution, variances: CrossedVariances): CrossedModel {
  const named = (names: readonly string[], effects: readonly number[]) =>
    Object.fromEntries(names.map((name, place) => [name, effects[place]!]));
  return {
    mu: solution.mu,
    variances,
    subjects: named(design.subjects, solution.subjects),
    raters: named(design.raters, solution.raters),
  };
}
