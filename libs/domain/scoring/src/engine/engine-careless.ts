import { type Outline } from '#domain/instrument';
import { carelessFlags } from '../careless-flags.js';
import { carelessIndicesOf } from '../careless-responses.js';
import { type CycleResponses } from '../cycle-responses.js';
import { type EngineCareless } from './engine-analysis.js';
import { type SubjectSample } from './subject-sample.js';

/** How each response about one subject was filled in: by group in instrument order, then by rater. */
export function engineCareless(
  outline: Outline,
  responses: CycleResponses,
  raters: readonly string[],
  sample: SubjectSample,
): EngineCareless[] {
  return sample.responses
    .map(({ row, group, rater }) => ({ row, group, rater: raters[rater] ?? '' }))
    .sort((a, b) => a.group - b.group || (a.rater < b.rater ? -1 : 1))
    .map(({ row, group, rater }) => {
      const indices = carelessIndicesOf(outline, responses, row);
      return {
        subject: sample.subject,
        rater,
        relationship: outline.groups[group]!.code,
        answered: indices.answered,
        longstring: indices.longstring,
        irv: indices.irv,
        evenOdd: indices.evenOdd.stepped,
        noShare: indices.noShare,
        ...carelessFlags(indices, outline.items.length),
      };
    });
}
