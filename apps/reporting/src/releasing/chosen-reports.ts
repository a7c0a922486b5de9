import * as z from 'zod';

/** Reports that HR ticked, or a whole group of a round's. */
export type Chosen = readonly string[] | 'ready' | 'missing';

const MOST_TICKED = 1000;

/** How a form or an address says which: `which=ready`, `which=missing`, or the ids of those that are ticked. */
export const ChosenFields = z.object({
  which: z.enum(['ready', 'missing', 'ticked']).default('ticked'),
  report: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.uuid()).max(MOST_TICKED),
  ),
});

export const chosenOf = ({ which, report }: z.output<typeof ChosenFields>): Chosen =>
  which === 'ticked' ? report : which;

export const isNothing = (chosen: Chosen): boolean => typeof chosen !== 'string' && chosen.length === 0;

/** The hidden fields by which a form says the same. */
export const chosenFields = (chosen: Chosen) => ({
  which: typeof chosen === 'string' ? chosen : 'ticked',
  reports: typeof chosen === 'string' ? [] : chosen,
});
