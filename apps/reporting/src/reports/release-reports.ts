import type { INestApplicationContext } from '@nestjs/common';
import { ReportsService } from './reports.service.js';

/** Releases a round's reports for the demonstration, as HR's button does, once all of them are made. */
export async function releaseReports(
  app: INestApplicationContext,
  organisationId: string,
  cycleId: string,
): Promise<'all-released' | 'not-yet'> {
  const reports = app.get(ReportsService, { strict: false });
  const rows = await reports.ofCycle(organisationId, cycleId);
  const left = rows.filter(({ state }) => state !== 'released');
  if (rows.length === 0 || left.some(({ state }) => state !== 'ready')) return 'not-yet';
  if (left.length > 0) await reports.release(organisationId, cycleId, null);
  return 'all-released';
}
