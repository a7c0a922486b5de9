import type { INestApplicationContext } from '@nestjs/common';
import { Debriefs } from '../debriefs/debriefs.js';
import { Debriefers } from '../releasing/debriefers.js';
import { dayIn, daysLater } from '../plans/plan-days.js';
import { RoundReadiness } from '../releasing/readiness.js';
import { ReportReleases } from '../releasing/report-releases.js';

/** Who is who in the demonstration's finished round. */
export interface DemoRelease {
  readonly organisationId: string;
  readonly cycleId: string;
  readonly debrieferId: string;
  /** Whose report waits for the conversation. */
  readonly heldSubjectId: string;
}

const DAYS_AHEAD = 7;

/**
 * Releases a round's reports for the demonstration, once all of them are made: HR chooses a debriefer, who
 * confirms each conversation but one. Once a report is released, what people do with the others is theirs.
 */
export async function releaseReports(
  app: INestApplicationContext,
  { organisationId, cycleId, debrieferId, heldSubjectId }: DemoRelease,
  now: Date,
): Promise<'all-released' | 'not-yet'> {
  const [ids, debriefer] = [
    { organisationId, cycleId },
    { organisationId, personId: debrieferId },
  ];
  const counts = await app.get(RoundReadiness, { strict: false }).counts(ids);
  const { total, waiting, ready, released, missing } = counts;
  if (total === 0 || waiting > 0) return 'not-yet';
  if (released > 0) return 'all-released';
  if (missing > 0) await app.get(Debriefers, { strict: false }).assign(ids, 'missing', debrieferId);
  if (ready > 0)
    await app.get(ReportReleases, { strict: false }).release(ids, 'ready', { now, anyDay: true });
  const debriefs = app.get(Debriefs, { strict: false });
  for (const { id, state, subjectId, debriefOn, timeZone } of await debriefs.list(debriefer)) {
    if (state !== 'held') continue;
    if (subjectId !== heldSubjectId) await debriefs.confirm(debriefer, id);
    else if (!debriefOn) await debriefs.setDay(debriefer, id, daysLater(dayIn(now, timeZone), DAYS_AHEAD));
  }
  return 'all-released';
}
