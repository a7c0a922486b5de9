import { type Outline } from '#domain/instrument';
import { type CycleResponses } from '../cycle-responses.js';

/** Non-self responses that answered every item of a competency. */
export function completeCases(
  { items, competencies, self }: Outline,
  responses: CycleResponses,
  c: number,
): number[][] {
  const { from, to } = competencies[c]!;
  const rows: number[][] = [];
  for (let row = 0; row < responses.subject.length; row++) {
    if (responses.relationship[row] === self) continue;
    const at = row * items.length;
    const ratings = Array.from(responses.ratings.subarray(at + from, at + to));
    if (ratings.every((rating) => rating > 0)) rows.push(ratings);
  }
  return rows;
}
