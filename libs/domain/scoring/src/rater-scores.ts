import { type Outline } from '#domain/instrument';
import { halfRule } from './half-rule.js';

/** Scores of one rater, in scale points; NaN where too little was answered. */
export interface RaterScores {
  readonly competencies: readonly number[];
  /** Leadership, management. */
  readonly domains: readonly number[];
  /** Over all competencies. */
  readonly overall: number;
}

/**
 * Rater first: competency = mean of the rater's answered items, domain and overall = mean of the valid
 * competency scores, each by the half rule. The rater is the sampling unit of every spread, reliability
 * and trend; displayed means are item first instead.
 *
 * ratings   of many responses, in item order: 1…5, or 0 and below for missing
 * at        where this rater's response begins
 */
export function raterScores(outline: Outline, ratings: ArrayLike<number>, at = 0): RaterScores {
  const competencies: number[] = [];
  for (const { from, to } of outline.competencies)
    competencies.push(competencyScore(ratings, at + from, at + to));
  const domains = outline.domains.map((domain) => meanOfValid(competencies, domain.competencies));
  return { competencies, domains, overall: meanOfValid(competencies, outline.surveyOrder) };
}

/** One competency of one rater, whose items stand at `from` ≤ i < `to`; NaN where too little was answered. */
export function competencyScore(ratings: ArrayLike<number>, from: number, to: number): number {
  let answered = 0;
  let sum = 0;
  for (let item = from; item < to; item++) {
    const rating = ratings[item]!;
    if (rating <= 0) continue;
    answered++;
    sum += rating;
  }
  return halfRule(answered, to - from) ? sum / answered : NaN;
}

function meanOfValid(scores: readonly number[], of: readonly number[]): number {
  let valid = 0;
  let sum = 0;
  for (const index of of) {
    const score = scores[index]!;
    if (Number.isNaN(score)) continue;
    valid++;
    sum += score;
  }
  return halfRule(valid, of.length) ? sum / valid : NaN;
}
