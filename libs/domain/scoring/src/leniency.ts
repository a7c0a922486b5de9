import { crossedDesign, isConnected } from './crossed-design.js';
import { crossedModel, type CrossedModel } from './crossed-model.js';
import { type RatedScore } from './rater-centring.js';

const FEWEST_SUBJECTS = 3;
const MOST_LEVELS = 1000;
const USEFUL_RATER = 3;
const USEFUL_SHARE = 0.3;

/**
 * How lenient raters are, as far as the design can tell it from how good their subjects are. For the
 * administrator alone; displayed scores are never adjusted.
 *
 * rows      overall rater-first scores of others, at most one per subject and rater
 * returns   null unless some rater rated several subjects, chains of raters connect at least three
 *           subjects, and subjects and raters are at most a thousand; usable if at least 30 % of raters
 *           rated three subjects or more
 */
export function leniency(rows: readonly RatedScore[]): (CrossedModel & { readonly usable: boolean }) | null {
  const design = crossedDesign(rows);
  const rated = new Map<number, number>();
  for (const { rater } of design.cells) rated.set(rater, (rated.get(rater) ?? 0) + 1);
  const crossed = [...rated.values()].some((subjects) => subjects > 1);
  const levels = design.subjects.length + design.raters.length;
  if (!crossed || design.subjects.length < FEWEST_SUBJECTS || levels > MOST_LEVELS || !isConnected(design))
    return null;
  const model = crossedModel(rows);
  const useful = [...rated.values()].filter((subjects) => subjects >= USEFUL_RATER).length;
  return model && { ...model, usable: useful >= USEFUL_SHARE * rated.size };
}
