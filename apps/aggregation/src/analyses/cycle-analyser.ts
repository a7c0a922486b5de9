import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AnalysableInstrument, AnalysisSettings, RenderReports, SettleCycle } from '#contracts';
import {
  type CycleRelease,
  releaseCycle,
  releaseHeader,
  releasePolicyOf,
  type SubjectRelease,
} from '#domain/disclosure';
import { describeError, WakeUps } from '#infra/queues';
import { withinOrganisation } from '#infra/database';
import { readResponses } from './read-responses.js';

const SUBJECTS_A_WRITE = 200;
const REPORTS_A_JOB = 50;
const FIRST_RELEASE = 1;

/**
 * Analyses a sealed cycle and freezes its first release: one document per subject, one for the cohort. In
 * the same transaction it owes the reports to reporting and the second rewrite to survey. Safe to run twice,
 * or late: the owed row is taken once, and a frozen release is never written again.
 */
@Injectable()
export class CycleAnalyser {
  private readonly logger = new Logger('aggregation');

  constructor(
    @InjectDataSource('aggregation') private readonly db: DataSource,
    private readonly wakeUps: WakeUps,
  ) {}

  async analyse(organisationId: string, cycleId: string): Promise<void> {
    const reports = await withinOrganisation(this.db, organisationId, async (tx) => {
      const [owed] = await tx.query<{ settings: unknown }[]>(
        `select settings from aggregation.analysis
         where organisation_id = $1 and cycle_id = $2 and state = 'due' for update skip locked`,
        [organisationId, cycleId],
      );
      return owed ? freeze(tx, organisationId, cycleId, AnalysisSettings.parse(owed.settings)) : null;
    }).catch((error: unknown) => this.postpone(organisationId, cycleId, error));
    if (!reports) return;
    this.logger.log({ event: 'cycle-analysed', cycleId, subjects: reports.length });
    const jobs = chunksOf(reports, REPORTS_A_JOB).map((ids) => ({ organisationId, ids }));
    if (jobs.length > 0) await this.wakeUps.ring(RenderReports, ...jobs);
    await this.wakeUps.ring(SettleCycle, { organisationId, id: cycleId });
  }

  /** The row counts attempts and says why; the sweeper offers it again, less and less often. */
  private async postpone(organisationId: string, cycleId: string, error: unknown): Promise<never> {
    await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query(
        `update aggregation.analysis set attempts = attempts + 1, last_error = $3,
           next_attempt_at = now() + make_interval(mins => least(60, power(2, least(attempts, 6))::int)),
           state = case when attempts >= 20 then 'failed' else state end
         where organisation_id = $1 and cycle_id = $2 and state = 'due'`,
        [organisationId, cycleId, JSON.stringify(describeError(error))],
      ),
    );
    throw error;
  }
}

/** Everything an analysis leaves behind, in the caller's transaction. Returns the ids of the reports it owes. */
async function freeze(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  settings: AnalysisSettings,
): Promise<string[]> {
  const instrument = AnalysableInstrument.parse(settings.instrument);
  const frozen = { ...instrument, scoring: { ...instrument.scoring, hiddenGroups: settings.hiddenGroups } };
  const policy = releasePolicyOf(frozen, settings.k);
  const header = releaseHeader(frozen, policy);
  const responses = await readResponses(tx, organisationId, cycleId, policy.outline);
  const release = releaseCycle({ policy, cycle: settings.cycle, responses });
  const subjects = [...release.subjects()];
  await tx.query(
    'insert into aggregation.cycle_release (organisation_id, cycle_id, document, instrument) values ($1, $2, $3, $4)',
    [
      organisationId,
      cycleId,
      JSON.stringify({ ...header, ...cohortOf(release) }),
      JSON.stringify(settings.instrument),
    ],
  );
  const ids: string[] = [];
  for (const some of chunksOf(subjects, SUBJECTS_A_WRITE)) {
    const reports = some.map(() => randomUUID());
    await writeSubjects(tx, organisationId, cycleId, some, (released) =>
      JSON.stringify({ ...header, ...release.constants, subject: released }),
    );
    await tx.query(
      `insert into reporting.report (organisation_id, id, cycle_id, subject_id, release_number)
       select $1, owed.id, $2, owed.subject, $5 from unnest($3::uuid[], $4::uuid[]) as owed (id, subject)`,
      [organisationId, cycleId, reports, some.map(({ released }) => released.subject), FIRST_RELEASE],
    );
    ids.push(...reports);
  }
  await tx.query('insert into survey.final_seal (organisation_id, cycle_id) values ($1, $2)', [
    organisationId,
    cycleId,
  ]);
  await tx.query(
    `update aggregation.analysis set state = 'done', last_error = null where organisation_id = $1 and cycle_id = $2`,
    [organisationId, cycleId],
  );
  return ids;
}

const cohortOf = (release: CycleRelease) => ({ ...release.constants, cohort: release.cohort() });

function writeSubjects(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  subjects: readonly SubjectRelease[],
  documentOf: (released: SubjectRelease['released']) => string,
): Promise<unknown> {
  return tx.query(
    `with given as (
       select * from unnest($3::uuid[], $4::jsonb[], $5::jsonb[]) as given (subject, document, figures)),
     released as (
       insert into aggregation.release (organisation_id, cycle_id, subject_id, number, document)
       select $1, $2, subject, $6, document from given)
     insert into aggregation.figures (organisation_id, cycle_id, subject_id, figures)
     select $1, $2, subject, figures from given`,
    [
      ...[organisationId, cycleId, subjects.map(({ released }) => released.subject)],
      ...[
        subjects.map(({ released }) => documentOf(released)),
        subjects.map(({ figures }) => JSON.stringify(figures)),
      ],
      FIRST_RELEASE,
    ],
  );
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
