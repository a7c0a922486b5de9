/**
 * Situational emphasis: Σ w·m / Σ w over the competencies that have a figure.
 *
 * scores    by competency, in scale points, null where there is none
 * weights   by competency, not negative; those without a figure leave and the rest is renormalised
 */
export function weightedDomain(
  scores: Readonly<Record<string, number | null>>,
  weights: Readonly<Record<string, number>>,
): { weighted: number | null; weightsUsed: number } {
  let sum = 0;
  let weightsUsed = 0;
  for (const [competency, score] of Object.entries(scores)) {
    if (score === null) continue;
    const weight = weights[competency] ?? 0;
    sum += weight * score;
    weightsUsed += weight;
  }
  return { weighted: weightsUsed > 0 ? sum / weightsUsed : null, weightsUsed };
}
