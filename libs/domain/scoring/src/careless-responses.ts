import { type Outline } from '#domain/instrument';
import { carelessFlags } from './careless-flags.js';
import { carelessIndices, type CarelessIndices } from './careless-indices.js';
import { type CycleResponses } from './cycle-responses.js';

/** Fewest responses of a cycle before their number says anything. */
const FEWEST_RESPONSES = 10;

/**
 * How many responses of a cycle were filled in carelessly, for HR to look at before the first release.
 *
 * returns   null below ten responses; never which ones, and nothing is deleted
 */
export function countCareless(outline: Outline, responses: CycleResponses): number | null {
  const rows = responses.subject.length;
  if (rows < FEWEST_RESPONSES) return null;
  let flagged = 0;
  for (let row = 0; row < rows; row++)
    if (carelessFlags(carelessIndicesOf(outline, responses, row), outline.items.length).flagged) flagged++;
  return flagged;
}

/** The indices of one response, its items put into the order in which they were asked. */
export function carelessIndicesOf(
  { items, competencies, surveyOrder }: Outline,
  { ratings }: Pick<CycleResponses, 'ratings'>,
  row: number,
): CarelessIndices {
  const asked: number[] = [];
  const positions = surveyOrder.map((c) => {
    const { from, to } = competencies[c]!;
    return Array.from(
      { length: to - from },
      (_, i) => asked.push(ratings[row * items.length + from + i]!) - 1,
    );
  });
  return carelessIndices(asked, positions);
}
