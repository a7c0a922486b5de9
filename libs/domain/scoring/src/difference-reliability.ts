/**
 * Reliability of a difference X − Y:
 * (σ²_X·ρ_X + σ²_Y·ρ_Y − 2·r·σ_X·σ_Y) / (σ²_X + σ²_Y − 2·r·σ_X·σ_Y).
 *
 * returns   null where the difference does not vary
 * source    Lord & Novick (1968); it assumes that X and Y share no error
 */
export function differenceReliability(
  reliabilityX: number,
  reliabilityY: number,
  correlation: number,
  sdX: number,
  sdY: number,
): number | null {
  const shared = 2 * correlation * sdX * sdY;
  const variance = sdX ** 2 + sdY ** 2 - shared;
  return variance > 0 ? (sdX ** 2 * reliabilityX + sdY ** 2 * reliabilityY - shared) / variance : null;
}

/** A correlation freed of error: r / √(ρ_X·ρ_Y); null without reliability. Source: Spearman (1904). */
export const disattenuated = (
  correlation: number,
  reliabilityX: number,
  reliabilityY: number,
): number | null =>
  reliabilityX > 0 && reliabilityY > 0 ? correlation / Math.sqrt(reliabilityX * reliabilityY) : null;
