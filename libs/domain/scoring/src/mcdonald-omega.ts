/** One-factor solution: loadings and unique variances, in the metric of the covariances. */
export interface OneFactor {
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
}

const STEPS = 200_000;
const STILL = 1e-13;

/**
 * Share of the total's variance that one common factor explains: (Σλ)² / ((Σλ)² + Σθ).
 *
 * returns   null below three items, where one factor cannot be told from chance, or without variance
 * source    McDonald (1999)
 */
export function mcdonaldOmega(covariances: readonly (readonly number[])[]): number | null {
  const factor = oneFactor(covariances);
  if (!factor) return null;
  const common = factor.loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return common / (common + factor.uniquenesses.reduce((sum, unique) => sum + unique, 0));
}

/**
 * Maximum-likelihood factor analysis with one factor, by the EM algorithm, whose steps are closed forms.
 *
 * source   Rubin & Thayer (1982)
 */
export function oneFactor(covariances: readonly (readonly number[])[]): OneFactor | null {
  const variances = covariances.map((row, index) => row[index]!);
  if (covariances.length < 3 || variances.some((variance) => !(variance > 0))) return null;
  let loadings = variances.map((variance) => Math.sqrt(variance / 2));
  let uniquenesses = variances.map((variance) => variance / 2);

  for (let step = 0; step < STEPS; step++) {
    const information = 1 + loadings.reduce((sum, l, i) => sum + (l * l) / uniquenesses[i]!, 0);
    const beta = loadings.map((loading, i) => loading / uniquenesses[i]! / information);
    const scored = covariances.map((row) => row.reduce((sum, c, j) => sum + c * beta[j]!, 0));
    const moment = 1 - dot(beta, loadings) + dot(beta, scored);
    const next = scored.map((value) => value / moment);
    const unique = variances.map((variance, i) =>
      Math.max(variance - next[i]! * scored[i]!, variance * 1e-9),
    );
    const moved = Math.max(...next.map((loading, i) => Math.abs(loading - loadings[i]!)));
    [loadings, uniquenesses] = [next, unique];
    if (moved < STILL) break;
  }
  return { loadings, uniquenesses };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);
