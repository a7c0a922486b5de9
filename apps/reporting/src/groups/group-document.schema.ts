import * as z from 'zod';
import type { CohortReport, Investment } from '#domain/cohort';
import type { Cell } from '#domain/disclosure';

/** The closed format of what may be said of a round as a whole: no object here takes a key that is not named. */
const count = z.int().min(0);
const figure = z.number();
const hidden = z.strictObject({ suppressed: z.literal('small_cohort') });
const cell = <Figures extends z.ZodType>(figures: Figures) => z.union([figures, hidden]);
const byCode = <Entry extends z.ZodType>(entry: Entry) => z.record(z.string(), entry);

const mean = z.strictObject({ n: count, mean: figure });
const domains = byCode(cell(z.strictObject({ mean: figure })));
const situations = byCode(cell(z.strictObject({ n: count })));
const position = z.enum([
  'blind_spot',
  'overestimated_strength',
  'agreed_need',
  'steady',
  'agreed_strength',
  'underestimated_need',
  'hidden_strength',
]);
const quadrant = z.enum(['concentrate_here', 'keep_up', 'possible_overkill', 'low_priority']);
const lines = z.array(z.strictObject({ item: z.string(), n: count, mean: figure })).readonly();
const investment: z.ZodType<Cell<Investment>> = cell(
  z.strictObject({ people: count, paths: count, hours: count }),
);

/** Paths of each kind. */
export const InvestmentByDomain = z.strictObject({
  leadership: investment,
  management: investment,
  both: investment,
});
export type InvestmentByDomain = z.infer<typeof InvestmentByDomain>;

const Report: z.ZodType<CohortReport> = z.strictObject({
  people: count,
  competencies: byCode(
    z.strictObject({
      others: cell(mean),
      gap: cell(mean),
      positions: cell(z.strictObject({ n: count, counts: z.record(position, count) })),
    }),
  ),
  domains,
  lines: z.strictObject({ most: lines, least: lines }),
  expectations: cell(z.strictObject({ pairs: count, different: count })),
  situations,
  importance: z.strictObject({
    asked: cell(z.strictObject({ n: count })),
    competencies: byCode(cell(z.strictObject({ picked: count, quadrant: quadrant.nullable() }))),
  }),
  investment: InvestmentByDomain,
  parts: z
    .array(
      z.strictObject({
        name: z.string(),
        people: count,
        competencies: byCode(cell(mean)),
        domains,
        situations,
      }),
    )
    .readonly(),
  inNoPart: count,
});

/** By what a round may be cut, once. */
export const Attribute = z.enum(['none', 'unit', 'level']);
export type Attribute = z.infer<typeof Attribute>;

/** What is frozen of a round as a whole. */
export const GroupDocument = z.strictObject({
  format: z.literal('parallax-group/1'),
  method: z.string(),
  instrument: z.strictObject({ id: z.string(), version: z.string() }),
  cuts: z.strictObject({ need: figure, strength: figure, gap: figure }),
  /** Whether leadership and management can be told apart in this round. */
  balanceGuard: z.enum(['passed', 'failed', 'not_estimated']),
  attribute: Attribute,
  report: Report,
});
export type GroupDocument = z.infer<typeof GroupDocument>;
