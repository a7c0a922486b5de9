import { type Outline } from '#domain/instrument';
import { halfRule } from './half-rule.js';

/** Scores of one rater, in scale points; NaN where too little was answered. */
export interface RaterScores {
  readonly competencies: Float64Array;
  /** Leadership, management. */
  readonly domains: Float64Array;
  /** Over all competencies. */
  readonly overall: number;
}

/**
 * Rater first: competency = mean of the rater's answered items, domain and overall = mean of the valid
 * competency scores, each by the half rule. The rater is the sampling unit of every spread, reliability
 * and trend; displayed means are item first instead.
 *
 * ratings   those of the response, in item order: 1…5, or 0 and below for missing
 */
export function raterScores(outline: Outline, ratings: Int8Array): RaterScores {
  const competencies = new Float64Array(outline.competencies.length);
  outline.competencies.forEach(({ from, to }, c) => {
    let answered = 0;
    let sum = 0;
    for (let i = from; i < to; i++)
      if (ratings[i]! > 0) {
        answered++;
        sum += ratings[i]!;
      }
    competencies[c] = halfRule(answered, to - from) ? sum / answered : NaN;
  });
  const domains = Float64Array.from(outline.domains, (domain) =>
    meanOfValid(competencies, domain.competencies),
  );
  const overall = meanOfValid(competencies, [...competencies.keys()]);
  return { competencies, domains, overall };
}

function meanOfValid(scores: Float64Array, of: readonly number[]): number {
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
