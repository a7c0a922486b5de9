import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AnalysisSettings, InstrumentFile, RenderReports, SettleCycle, ShowPulse } from '#contracts';
import { releaseCycle, releaseHeader, releasePolicyOf } from '#domain/disclosure';
import { instrumentReliability } from '#domain/scoring';
import { keyFor } from '#infra/auth';
import { CONFIG, type Config } from '#infra/config';
import { withinOrganisation } from '#infra/database';
import { describeError, WakeUps } from '#infra/queues';
import { LedgerKeeper } from './ledger-keeper.js';
import { readEarlierCycle } from './read-earlier-cycle.js';
import { readResponses } from './read-responses.js';
import { FIRST_RELEASE, writeReleases } from './write-releases.js';

const REPORTS_A_JOB = 50;

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
    @Inject(CONFIG) private readonly config: Config,
    private readonly wakeUps: WakeUps,
  ) {}

  async analyse(organisationId: string, cycleId: string): Promise<void> {
    const owed = await withinOrganisation(this.db, organisationId, (tx) =>
      this.takeOwed(tx, organisationId, cycleId),
    ).catch((error: unknown) => this.postpone(organisationId, cycleId, error));
    if (!owed) return;
    this.logger.log({ event: 'cycle-analysed', cycleId, reports: owed.reports.length });
    const jobs = chunksOf(owed.reports, REPORTS_A_JOB).map((ids) => ({ organisationId, ids }));
    if (jobs.length > 0) await this.wakeUps.ring(RenderReports, ...jobs);
    if (owed.pulse) await this.wakeUps.ring(ShowPulse, { organisationId, id: cycleId });
    await this.wakeUps.ring(SettleCycle, { organisationId, id: cycleId });
  }

  /** Null if nothing is owed. A cycle that was released keeps its release, whoever owes it again. */
  private async takeOwed(tx: EntityManager, organisationId: string, cycleId: string): Promise<Owed | null> {
    const ids = { organisationId, cycleId };
    const [owed] = await tx.query<{ settings: unknown; released: boolean }[]>(
      `select settings, exists (select from aggregation.cycle_release c
         where (c.organisation_id, c.cycle_id) = (a.organisation_id, a.cycle_id)) as released
       from aggregation.analysis a
       where organisation_id = $1 and cycle_id = $2 and state = 'due' for update skip locked`,
      [organisationId, cycleId],
    );
    if (!owed) return null;
    const key = keyFor(this.config.PARALLAX_MASTER_KEY, 'release ledger');
    const follows = owed.released ? null : await freeze(tx, ids, AnalysisSettings.parse(owed.settings), key);
    await tx.query(
      `update aggregation.analysis set state = 'done', last_error = null
       where organisation_id = $1 and cycle_id = $2`,
      [organisationId, cycleId],
    );
    return follows;
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

/** Everything an analysis leaves behind, in the caller's transaction. Returns what it owes to reporting. */
async function freeze(
  tx: EntityManager,
  ids: { organisationId: string; cycleId: string },
  settings: AnalysisSettings,
  ledgerKey: Buffer,
): Promise<Owed> {
  const { organisationId, cycleId } = ids;
  const instrument = InstrumentFile.parse(settings.instrument);
  const frozen = { ...instrument, scoring: { ...instrument.scoring, hiddenGroups: settings.hiddenGroups } };
  const policy = releasePolicyOf(frozen, settings.k);
  const responses = await readResponses(tx, organisationId, cycleId, policy.outline);
  const earlier = await readEarlierCycle(tx, organisationId, instrument, responses.subjects);
  const release = releaseCycle({ policy, cycle: settings.cycle, responses, earlier });
  const head = { ...releaseHeader(frozen, policy), ...release.constants };
  const ledger = new LedgerKeeper(policy.outline, responses, cycleId, ledgerKey);
  const subjects = await writeReleases(
    tx,
    ids,
    release,
    (subject) => ({ ...head, subject }),
    (subject) => ledger.ledgerOf(subject),
  );
  await tx.query(
    'insert into aggregation.cycle_release (organisation_id, cycle_id, document, instrument) values ($1, $2, $3, $4)',
    [
      organisationId,
      cycleId,
      JSON.stringify({ ...head, cohort: release.cohort() }),
      JSON.stringify(settings.instrument),
    ],
  );
  await tx.query(
    'insert into aggregation.reliability (organisation_id, cycle_id, figures) values ($1, $2, $3)',
    [
      organisationId,
      cycleId,
      JSON.stringify(instrumentReliability(policy.outline, responses, policy.rules.k)),
    ],
  );
  const owed = await oweReports(tx, ids, settings, subjects);
  await tx.query('insert into survey.final_seal (organisation_id, cycle_id) values ($1, $2)', [
    organisationId,
    cycleId,
  ]);
  return owed;
}

/** What follows from a release: a report for each subject, or the movement that a follow-up shows. */
interface Owed {
  readonly reports: readonly string[];
  readonly pulse: boolean;
}

async function oweReports(
  tx: EntityManager,
  { organisationId, cycleId }: { organisationId: string; cycleId: string },
  { pulse }: AnalysisSettings,
  subjects: readonly string[],
): Promise<Owed> {
  if (pulse) {
    const ids = [organisationId, cycleId];
    await tx.query('insert into reporting.analysed_pulse (organisation_id, id) values ($1, $2)', ids);
    return { reports: [], pulse };
  }
  const reports = subjects.map(() => randomUUID());
  await tx.query(
    `insert into reporting.report (organisation_id, id, cycle_id, subject_id, release_number)
     select $1, owed.id, $2, owed.subject, $5 from unnest($3::uuid[], $4::uuid[]) as owed (id, subject)`,
    [organisationId, cycleId, reports, subjects, FIRST_RELEASE],
  );
  return { reports, pulse };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
