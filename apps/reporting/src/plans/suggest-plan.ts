import type { EntityManager } from 'typeorm';
import { reportInputOf } from '../reports/report-input-of.js';
import type { ReportSource } from '../reports/report-source.js';
import { readingOf } from '../view/reading-of.js';
import { goalDraftOf } from './goal-draft-of.js';
import { writeGoals } from './write-goals.js';

/**
 * Keeps the paths of a report as its plan's suggestions, words and reasons included, so that they never change.
 * A report that has a plan keeps the one it has.
 */
export async function suggestPlan(
  tx: EntityManager,
  ids: { organisationId: string; reportId: string },
  source: ReportSource,
): Promise<void> {
  const made = await tx.query<unknown[]>(
    `insert into reporting.plan (organisation_id, report_id) values ($1, $2) on conflict do nothing returning report_id`,
    [ids.organisationId, ids.reportId],
  );
  if (made.length === 0) return;
  const reading = readingOf(reportInputOf(source));
  const drafts = reading.recommendation.paths.map((path) => goalDraftOf(reading, path));
  await writeGoals(tx, ids, 'suggested', drafts);
}
