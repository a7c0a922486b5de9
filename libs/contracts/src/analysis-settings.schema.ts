import * as z from 'zod';

/** What survey freezes when it owes an analysis: everything that decides the figures but the answers. */
export const AnalysisSettings = z.strictObject({
  cycle: z.string().min(1),
  k: z.int().min(3),
  hiddenGroups: z.enum(['merge', 'omit']),
  instrument: z.record(z.string(), z.unknown()),
});
export type AnalysisSettings = z.infer<typeof AnalysisSettings>;
