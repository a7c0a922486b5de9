import { z } from 'zod';

/**
 * The closed format of what may be shown: no object here takes a key that is not named, so a new column
 * cannot slip out by being there.
 */
const count = z.int().min(0);
const figure = z.number();
const gap = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]).readonly();
const Suppressed = z.strictObject({
  suppressed: z.enum([
    'below_threshold',
    'few_answers',
    'few_items',
    'no_answer',
    'unreliable',
    'not_in_both',
    'small_cohort',
  ]),
});

const self = { n: count, mean: figure };
const attributed = { ...self, gap };
const others = { ...attributed, interval };
const counts = z.array(count).length(5).readonly().nullable();
const agreement = z.enum(['low', 'moderate', 'high']).nullable();
const byCode = <Entry extends z.ZodType>(entry: Entry) => z.record(z.string(), entry);
const byView = <Cell extends z.ZodType>(cell: Cell) => byCode(byCode(z.union([cell, Suppressed])));

const ItemCell = z.union([
  z.strictObject({ ...attributed, counts }),
  z.strictObject(attributed),
  z.strictObject(self),
]);
const CompetencyCell = z.union([
  z.strictObject({ ...others, agreement }),
  z.strictObject(attributed),
  z.strictObject(self),
]);
const DomainCell = z.union([z.strictObject(others), z.strictObject(attributed), z.strictObject(self)]);

const position = z.enum([
  'blind_spot',
  'overestimated_strength',
  'agreed_need',
  'steady',
  'agreed_strength',
  'underestimated_need',
  'hidden_strength',
]);
const Position = z.strictObject({
  position: z.union([position, z.literal('insufficient')]),
  note: z.enum(['self_higher', 'self_critical']).nullable(),
  confidence: z.enum(['clear', 'possible', 'none']).nullable(),
});
const Development = z.strictObject({
  certainty: figure,
  band: z.enum(['clear', 'fair', 'early', 'not_enough']),
  level: z.enum(['leverage', 'building', 'need']),
  notObserved: figure,
  shortfall: figure,
  blind: figure,
  gapSize: figure,
  surplus: figure,
});
const View = z.union([
  z.strictObject({
    id: z.string(),
    kind: z.enum(['self', 'attributed', 'block', 'composite']),
    groups: z.array(z.string()).readonly(),
    n: count,
  }),
  z.strictObject({
    id: z.literal('all_others'),
    kind: z.literal('composite'),
    suppressed: z.literal('below_threshold'),
  }),
]);
const NotShown = z.union([
  z.strictObject({ group: z.string(), reason: z.literal('merged'), into: z.string() }),
  z.strictObject({ group: z.string(), reason: z.enum(['omitted', 'below_threshold']) }),
]);
const Change = z.strictObject({ change: figure, reliable: z.boolean().nullable() });

/** One subject of one cycle. */
export const ReleasedSubject = z.strictObject({
  subject: z.string(),
  release: z.strictObject({ number: z.int().positive(), supersedes: z.int().positive().nullable() }),
  views: z.array(View).readonly(),
  notShown: z.array(NotShown).readonly(),
  items: byView(ItemCell),
  competencies: byView(CompetencyCell),
  domains: byView(DomainCell),
  positions: byCode(Position),
  development: byCode(z.union([Development, Suppressed])),
  balance: z.strictObject({
    reading: z.enum(['balanced', 'leans_leadership', 'leans_management', 'unclear']).nullable(),
    views: byCode(z.union([DomainCell, Suppressed])),
  }),
  notObservable: z.array(z.string()).readonly(),
  comments: byCode(byCode(z.union([z.array(z.string()).readonly(), Suppressed]))),
  trend: z
    .strictObject({ since: z.string(), competencies: byView(Change), domains: byView(Change) })
    .nullable(),
});
export type ReleasedSubject = z.infer<typeof ReleasedSubject>;

const CohortCell = z.strictObject({
  n: count,
  mean: figure,
  sd: figure.nullable(),
  interval: interval.nullable(),
});
/** The page over all subjects of a cycle. */
export const Cohort = z.union([
  z.strictObject({
    subjects: count,
    competencies: byView(CohortCell),
    domains: byView(CohortCell),
    positions: byCode(z.union([z.record(position, count), Suppressed])),
  }),
  Suppressed,
]);
export type Cohort = z.infer<typeof Cohort>;

const header = {
  format: z.literal('parallax-released/1'),
  method: z.string(),
  instrument: z.strictObject({ id: z.string(), version: z.string() }),
  cuts: z.strictObject({ need: figure, strength: figure, gap: figure }),
  policy: z.strictObject({
    k: z.int().min(3),
    kDistribution: z.int().min(5),
    kCohort: z.int().min(5),
    hiddenGroups: z.enum(['merge', 'omit']),
    allOthers: z.enum(['pooled', 'mean_of_groups']),
    attributed: z.array(z.string()).readonly(),
  }),
};
const constants = {
  cycle: z.string(),
  sigma: z.union([
    z.strictObject({
      w: figure,
      b: figure,
      source: z.literal('campaign'),
      subjects: count,
      df: count,
    }),
    z.strictObject({ w: figure, b: figure, source: z.literal('default') }),
  ]),
  balanceGuard: z.strictObject({
    reliability: figure.nullable(),
    verdict: z.enum(['passed', 'failed', 'not_estimated']),
  }),
};

/** aggregation → reporting: the frozen release of one subject, with all that is needed to read it. */
export const ReleasedDocument = z.strictObject({ ...header, ...constants, subject: ReleasedSubject });
export type ReleasedDocument = z.infer<typeof ReleasedDocument>;

/** aggregation → reporting: the cohort page of one cycle. */
export const CohortDocument = z.strictObject({ ...header, ...constants, cohort: Cohort });
export type CohortDocument = z.infer<typeof CohortDocument>;

/** The file of several cycles, as the command line writes it. */
export const ReleasedAnalysis = z.strictObject({
  ...header,
  cycles: z.array(
    z.strictObject({ ...constants, subjects: z.array(ReleasedSubject).readonly(), cohort: Cohort }),
  ),
});
export type ReleasedAnalysis = z.infer<typeof ReleasedAnalysis>;
