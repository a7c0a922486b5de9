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
 * standard deviations as lme4 does; a variance of 0 is a possible answer.
 *
 * returns   null without spread in the scores
 * source    Patterson & Thompson (1971); Bates, Mächler, Bolker & Walker (2015)
 */
export function crossedModel(rows: readonly RatedScore[]): CrossedModel | null {
  const design = crossedDesign(rows);
  const spare = design.cells.length - 1;
  if (spare < 1 || design.cells.every(({ y }) => y === design.cells[0]!.y)) return null;
  const deviance = ([s, r]: readonly number[]): number => {
    const { logDeterminant, penalised } = solve(design, Math.abs(s!), Math.abs(r!));
    return logDeterminant + spare * Math.log(Math.max(penalised, 1e-12) / spare);
  };
  const [s, r] = nelderMead(deviance, [1, 1]).at;
  const solution = solve(design, Math.abs(s!), Math.abs(r!));
  const residual = solution.penalised / spare;
  return modelOf(design, solution, { subject: s! ** 2 * residual, rater: r! ** 2 * residual, residual });
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
