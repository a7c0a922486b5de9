import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { conflict, notFound, Problem } from '#infra/web';
import { type AuditEvent, type By, recordInAudit } from '../audit/record-in-audit.js';
import type { CycleState } from './cycle.entity.js';
import { type CycleDetails, findCycles } from './cycle-details.js';
import { CycleLifecycle } from './cycle-lifecycle.js';
import type { CycleSettings } from './cycle-settings.js';
import { InstrumentVersions } from './instrument-versions.js';

/** Rounds of feedback, as HR sets them up and moves them on. Each change is written into the audit log. */
@Injectable()
export class CyclesService {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly lifecycle: CycleLifecycle,
    private readonly instruments: InstrumentVersions,
  ) {}

  list(organisationId: string): Promise<CycleDetails[]> {
    return withinOrganisation(this.db, organisationId, (tx) => findCycles(tx, organisationId));
  }

  require(organisationId: string, cycleId: string): Promise<CycleDetails> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [cycle] = await findCycles(tx, organisationId, cycleId);
      if (!cycle) throw notFound();
      return cycle;
    });
  }

  async create(by: By, settings: CycleSettings): Promise<string> {
    const id = randomUUID();
    await this.requireInstrument(by.organisationId, settings.instrumentId);
    await this.recorded(by, 'cycle-created', id, (tx) =>
      tx.query(
        `insert into survey.cycle
           (organisation_id, id, title, purpose, instrument_id, closes_at, time_zone, k, hidden_groups,
            release_mode, hr_reads)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [by.organisationId, id, ...columnsOf(settings)],
      ),
    );
    return id;
  }

  /** Changes a draft. Once a round has been launched its settings stand. */
  async change(by: By, cycleId: string, settings: CycleSettings): Promise<void> {
    await this.requireInstrument(by.organisationId, settings.instrumentId);
    await this.recorded(by, 'cycle-changed', cycleId, async (tx) => {
      const [changed] = await tx.query<[unknown[], number]>(
        `update survey.cycle set title = $3, purpose = $4, instrument_id = $5, closes_at = $6, time_zone = $7,
           k = $8, hidden_groups = $9, release_mode = $10, hr_reads = $11
         where organisation_id = $1 and id = $2 and state = 'draft' returning id`,
        [by.organisationId, cycleId, ...columnsOf(settings)],
      );
      if (changed.length === 0) await refuseChange(tx, by.organisationId, cycleId);
    });
  }

  missing(organisationId: string, cycleId: string): Promise<string[]> {
    return this.lifecycle.missing(organisationId, cycleId);
  }

  launch(by: By, cycleId: string): Promise<CycleState> {
    return this.lifecycle.launch(by, cycleId);
  }

  openCollection(by: By, cycleId: string): Promise<void> {
    return this.lifecycle.openCollection(by, cycleId);
  }

  postpone(by: By, cycleId: string, day: string): Promise<void> {
    return this.lifecycle.postpone(by, cycleId, day);
  }

  close(by: By, cycleId: string): Promise<void> {
    return this.lifecycle.close(by, cycleId);
  }

  private async requireInstrument(organisationId: string, instrumentId: string): Promise<void> {
    const versions = await this.instruments.list(organisationId);
    if (!versions.some(({ id }) => id === instrumentId))
      throw new Problem(
        422,
        'CYCLE.UNKNOWN_INSTRUMENT',
        'There is no such questionnaire in this organisation.',
      );
  }

  private recorded(
    by: By,
    event: AuditEvent,
    cycleId: string,
    work: (tx: EntityManager) => Promise<unknown>,
  ): Promise<void> {
    return withinOrganisation(this.db, by.organisationId, async (tx) => {
      await work(tx);
      await recordInAudit(tx, by, event, { cycleId });
    });
  }
}

const columnsOf = (settings: CycleSettings) => {
  const { title, purpose, instrumentId, closesAt, timeZone, k, hiddenGroups, releaseMode, hrReads } =
    settings;
  return [title, purpose, instrumentId, closesAt, timeZone, k, hiddenGroups, releaseMode, hrReads];
};

async function refuseChange(tx: EntityManager, organisationId: string, cycleId: string): Promise<never> {
  const [cycle] = await findCycles(tx, organisationId, cycleId);
  if (!cycle) throw notFound();
  throw conflict(
    'CYCLE.LAUNCHED',
    'This round has been launched. What raters were promised can no longer be changed.',
  );
}
