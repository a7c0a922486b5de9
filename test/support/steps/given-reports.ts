import { randomUUID } from 'node:crypto';
import { sampleRelease, type Sample } from '../../../apps/reporting/src/view/sample-release.js';
import { eventually } from '../eventually.js';
import type { RunningPlatform } from '../running-platform.js';
import { INSTRUMENT } from '../sample-cycle.js';
import type { GivenRound, GivenSubject } from './given-round.js';

/** A subject with a report that has been made from a frozen release, and waits for HR. */
export type Reported = GivenSubject & { readonly report: string };

const EVERYONE = { self: 1, manager: 1, peer: 5, direct_report: 4 };
/** Answers so low that the report waits for a conversation. */
export const DISCOURAGING: Partial<Sample> = { lift: -1.5 };

/**
 * Freezes a release for each subject of a round, as an analysis would of sample answers, and waits for the
 * reports. For specs about what becomes of a report.
 *
 * samples  what is particular about the answers of each subject, in the order of the round
 */
export async function givenReports(
  on: RunningPlatform,
  round: GivenRound,
  samples: readonly Partial<Sample>[] = [],
): Promise<Reported[]> {
  await on.db.sql('update survey.cycle set settled_at = now() where id = $1', [round.id]);
  const reported: Reported[] = [];
  for (const [at, subject] of round.subjects.entries())
    reported.push({ ...subject, report: await givenRelease(on, round, subject, 1, samples[at]) });
  await madeReports(on, reported);
  return reported;
}

/** A further release of one subject, and its report. */
export async function givenLaterReport(
  on: RunningPlatform,
  round: GivenRound,
  subject: GivenSubject,
  number: number,
): Promise<Reported> {
  const later = { ...subject, report: await givenRelease(on, round, subject, number) };
  await madeReports(on, [later]);
  return later;
}

async function givenRelease(
  on: RunningPlatform,
  { organisation, id: cycleId }: GivenRound,
  subject: GivenSubject,
  number: number,
  sample: Partial<Sample> = {},
): Promise<string> {
  const document = sampleRelease(INSTRUMENT, { answers: EVERYONE, ...sample });
  const release = { number, supersedes: number > 1 ? number - 1 : null };
  const frozen = {
    ...document,
    cycle: cycleId,
    subject: { ...document.subject, subject: subject.id, release },
  };
  const [ids, report] = [[organisation.id, cycleId], randomUUID()];
  await on.db.sql(
    `insert into aggregation.cycle_release (organisation_id, cycle_id, document, instrument) values ($1, $2, '{}', $3)
     on conflict do nothing`,
    [...ids, JSON.stringify(INSTRUMENT)],
  );
  await on.db.sql(
    'insert into aggregation.release (organisation_id, cycle_id, subject_id, number, document) values ($1, $2, $3, $4, $5)',
    [...ids, subject.id, number, JSON.stringify(frozen)],
  );
  await on.db.sql(
    `insert into reporting.report (organisation_id, cycle_id, id, subject_id, release_number) values ($1, $2, $3, $4, $5)`,
    [...ids, report, subject.id, number],
  );
  return report;
}

const madeReports = (on: RunningPlatform, reported: readonly Reported[]): Promise<void> =>
  eventually(async () => {
    const waiting = await on.db.sql(
      `select from reporting.report where id = any ($1) and state = 'waiting'`,
      [reported.map(({ report }) => report)],
    );
    if (waiting.length > 0) throw new Error(`${waiting.length} reports are still being made`);
  }, 20_000);
