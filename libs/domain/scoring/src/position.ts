import { type Cuts } from '#domain/instrument';
import { exceeds, reaches } from './compare.js';

/** Where self and others stand; `insufficient` is decided by the caller. In the order of reports. */
export const POSITIONS = [
  'blind_spot',
  'overestimated_strength',
  'agreed_need',
  'steady',
  'agreed_strength',
  'underestimated_need',
  'hidden_strength',
] as const;
export type Position = (typeof POSITIONS)[number];
export type PositionNote = 'self_higher' | 'self_critical' | null;

/**
 * The position of a competency by two cuts on the others' mean and one on the gap. The strength cut and
 * the gap cut are inclusive; others exactly at the need cut lie between.
 *
 * source   with need = strength, the six-cell table of Brutus, Fleenor & Taylor (1996)
 */
export function positionOf(
  self: number,
  others: number,
  cuts: Cuts,
): { position: Position; note: PositionNote } {
  const gap = self - others;
  const need = exceeds(cuts.need, others);
  const strength = reaches(others, cuts.strength);
  if (reaches(gap, cuts.gapNotable))
    return strength
      ? { position: 'overestimated_strength', note: 'self_higher' }
      : { position: 'blind_spot', note: null };
  if (reaches(-gap, cuts.gapNotable)) {
    if (strength) return { position: 'hidden_strength', note: null };
    return { position: need ? 'underestimated_need' : 'steady', note: 'self_critical' };
  }
  if (strength) return { position: 'agreed_strength', note: null };
  return { position: need ? 'agreed_need' : 'steady', note: null };
}
