import { deviationOf } from './variance-of.js';

/**
 * How far one rater tells competencies apart: the standard deviation (n − 1) of the rater's competency
 * scores, in scale points. Near 0, one general impression colours them all.
 *
 * scores    by competency, null where too little was answered
 * returns   null below two scores
 * source    Cooper (1981), halo as too little variance across categories
 */
export const haloOf = (scores: readonly (number | null)[]): number | null =>
  deviationOf(scores.filter((score) => score !== null));
