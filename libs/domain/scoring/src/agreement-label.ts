import { exceeds } from './compare.js';

export type AgreementLabel = 'lack' | 'weak' | 'moderate' | 'strong' | 'very_strong';

/** The word for an r_wg of 0…1: to .30, .50, .70, .90 and above. Source: LeBreton & Senter (2008). */
export function agreementLabel(agreement: number): AgreementLabel {
  if (!exceeds(agreement, 0.3)) return 'lack';
  if (!exceeds(agreement, 0.5)) return 'weak';
  if (!exceeds(agreement, 0.7)) return 'moderate';
  return exceeds(agreement, 0.9) ? 'very_strong' : 'strong';
}
