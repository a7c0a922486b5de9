import * as z from 'zod';

/** What survey freezes when it owes an analysis: everything that decides the figures but the answers. */
export const AnalysisSettings = z.strictObject({
  cycle: z.string().min(1),
  k: z.int().min(3),
  hiddenGroups: z.enum(['merge', 'omit']),
  /** Whether it is a follow-up, whose figures are shown beside an earlier report's and make none of their own. */
  pulse: z.boolean().default(false),
  instrument: z.record(z.string(), z.unknown()),
});
export type AnalysisSettings = z.infer<typeof AnalysisSettings>;
