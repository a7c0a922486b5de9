import { type CycleSpread, type PooledSquares } from './cycle-spread.js';
import { roundDisplay } from './round-display.js';

/** The spread of raters that a cycle's release uses for every interval, label and certainty. */
export type CycleSigma =
  | { readonly w: number; readonly b: number; readonly source: 'default' }
  | {
      readonly w: number;
      readonly b: number;
      readonly source: 'campaign';
      readonly subjects: number;
      readonly df: number;
    };

/** Conventions, in scale points. 0.50 is 0.70·√(2·(1 − 0.75)). */
const DEFAULT_W = 0.7;
const DEFAULT_B = 0.5;
const FEWEST_SUBJECTS = 5;
const FEWEST_DF = 30;
const FEWEST_ITEMS = 5;
const SMALLEST = 0.3;

/**
 * The pooled spread, coarsened for release: one decimal, never below 0.3.
 *
 * items     number of items of the instrument
 * returns   σ_w of rater scores within subject and group, σ_b of leadership minus management; the
 *           defaults where a competency has fewer than 5 subjects or 30 degrees of freedom
 *
 * One coarse number per cycle, because a precise spread of a single item is a sum of squares: beside
 * everyone else's distributions it would identify the answers of a block of three.
 */
export function cycleSigma(spread: CycleSpread, items: number): CycleSigma {
  const { competencies, balance } = spread;
  const b = enough(balance) ? coarse([balance]) : DEFAULT_B;
  if (items < FEWEST_ITEMS || !competencies.every(enough))
    return { w: DEFAULT_W, b: DEFAULT_B, source: 'default' };
  return {
    w: coarse(competencies),
    b,
    source: 'campaign',
    subjects: Math.min(...competencies.map(({ subjects }) => subjects)),
    df: Math.min(...competencies.map(({ df }) => df)),
  };
}

const enough = ({ subjects, df }: PooledSquares): boolean => subjects >= FEWEST_SUBJECTS && df >= FEWEST_DF;

const coarse = (pooled: readonly PooledSquares[]): number =>
  Math.max(SMALLEST, roundDisplay(pooledDeviation(pooled) ?? 0, 1));

/** √(Σ squares / Σ degrees of freedom); null without degrees of freedom. */
export function pooledDeviation(pooled: readonly PooledSquares[]): number | null {
  const df = pooled.reduce((sum, pool) => sum + pool.df, 0);
  const squares = pooled.reduce((sum, pool) => sum + pool.squares, 0);
  return df > 0 ? Math.sqrt(squares / df) : null;
}
