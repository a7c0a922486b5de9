import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONFIG, type Config } from '#infra/config';
import { StartRefusal } from '#infra/launch';
import { type DemoRelease, makeDemoPlan, releaseReports } from '../../../reporting/src/index.js';
import { demoLinks, PLANNING_SUBJECT, seedDemo } from '../../../survey/src/index.js';
import type { Link } from '../welcome.js';

const PATIENCE_MS = 120_000;

/**
 * Makes the demonstration at the first start, and releases the reports of its finished round once they are
 * made, in the background: so the subject of the printed link has one to read, and a plan that is under way,
 * and another waits for its conversation.
 *
 * returns  links to print; none where the database belongs to somebody else
 */
export async function startDemo(
  app: INestApplicationContext,
  address: string,
  stopped: AbortSignal,
): Promise<Link[]> {
  const demo = await seedDemo(app);
  const { SMTP_URL } = app.get<Config>(CONFIG, { strict: false });
  if (!demo && !SMTP_URL)
    throw new StartRefusal([
      'This database holds an organisation of real people: set SMTP_URL to a mail server.',
    ]);
  if (!demo) return [];
  const { organisationId, finishedCycleId: cycleId, debrieferId, heldSubjectId } = demo;
  if (debrieferId)
    void releaseWhenMade(app, { organisationId, cycleId, debrieferId, heldSubjectId }, stopped);
  const links = await demoLinks(app, demo.organisationId);
  return SMTP_URL ? links : [...links, { title: 'All e-mails', address: `${address}/mailbox` }];
}

async function releaseWhenMade(
  app: INestApplicationContext,
  release: DemoRelease,
  stopped: AbortSignal,
): Promise<void> {
  const releaseAndPlan = async () => {
    const left = await releaseReports(app, release, new Date());
    const { organisationId, cycleId } = release;
    if (left === 'all-released')
      await makeDemoPlan(app, { organisationId, cycleId, personId: PLANNING_SUBJECT });
    return left;
  };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !stopped.aborted;) {
    const left = await releaseAndPlan().catch(() => 'try-again' as const);
    if (left === 'all-released') return;
    await sleep(500, undefined, { ref: false });
  }
}
