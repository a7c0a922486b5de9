import * as z from 'zod';
import { closingFault, CycleSettings } from '../cycles/cycle-settings.js';
import { USUAL } from '../people/locale.js';

export const CycleId = z.uuid();

/** A new round. Without a questionnaire it asks the one that ships with the product. */
export const NewCycle = z.strictObject({
  title: CycleSettings.shape.title,
  purpose: CycleSettings.shape.purpose,
  instrumentId: z.uuid().optional(),
  /** With an offset: 2026-12-04T17:00:00+01:00. */
  closesAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .superRefine((closesAt, check) => {
      const fault = closingFault(closesAt, new Date());
      if (fault) check.addIssue(fault);
    }),
  timeZone: CycleSettings.shape.timeZone.default(USUAL.timeZone),
  k: CycleSettings.shape.k.default(3),
  hiddenGroups: CycleSettings.shape.hiddenGroups.default('merge'),
  /** debrief: a conversation first; together: person and debriefer at once; direct: the person alone. */
  releaseMode: CycleSettings.shape.releaseMode.default('debrief'),
  /** Whether HR may open released reports to hand them out. */
  hrReads: CycleSettings.shape.hrReads.default(true),
});
export type NewCycle = z.infer<typeof NewCycle>;

const State = z.enum(['draft', 'nominating', 'collecting', 'closed', 'sealed']);
const count = z.int().min(0);

export const CycleOut = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  purpose: z.string(),
  instrumentId: z.uuid(),
  questionnaire: z.string(),
  state: State,
  closesAt: z.iso.datetime(),
  timeZone: z.string(),
  k: z.int().min(3),
  hiddenGroups: z.enum(['merge', 'omit']),
  releaseMode: z.enum(['debrief', 'together', 'direct']),
  hrReads: z.boolean(),
  subjects: count,
  listsApproved: count,
  listsToCheck: count,
  requests: count,
});
export type CycleOut = z.infer<typeof CycleOut>;
export const CyclesOut = z.strictObject({ cycles: z.array(CycleOut) });
export type CyclesOut = z.infer<typeof CyclesOut>;

export const CycleMoved = z.strictObject({ state: State });
export type CycleMoved = z.infer<typeof CycleMoved>;

/** `answered` is null below k, and always for self and manager: a count would tell who has answered. */
const GroupProgress = z.strictObject({
  relationship: z.enum(['self', 'manager', 'peer', 'direct_report', 'other']),
  /** Named, and not asked yet. */
  chosen: count,
  asked: count,
  declined: count,
  answered: z.int().min(3).nullable(),
});
export const ProgressOut = z.strictObject({
  k: z.int().min(3),
  page: z.int().min(1),
  pages: z.int().min(1),
  subjects: z.array(
    z.strictObject({
      personId: z.string(),
      name: z.string(),
      list: z.enum(['proposing', 'proposed', 'approved']),
      groups: z.array(GroupProgress),
    }),
  ),
});
export type ProgressOut = z.infer<typeof ProgressOut>;
