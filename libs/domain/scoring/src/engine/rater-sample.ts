import { meanOf } from '../mean-of.js';
import { tInterval } from '../t-interval.js';
import { deviationOf } from '../variance-of.js';
import { type RaterSample } from './engine-analysis.js';

/** n, mean, spread, standard error and 95 % t interval of rater-first scores. Source: Student (1908). */
export function raterSample(scores: readonly number[]): RaterSample {
  const mean = meanOf(scores);
  const sd = deviationOf(scores);
  const se = sd === null ? null : sd / Math.sqrt(scores.length);
  return { n: scores.length, mean, sd, se, ci: mean === null ? null : tInterval(scores.length, mean, sd) };
}
