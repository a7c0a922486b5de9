import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AnalyseCycle } from '#contracts';
import { withinOrganisation } from '#infra/database';
import { WakeUps } from '#infra/queues';
import { InstrumentVersion } from '../cycles/instrument-version.entity.js';
import { Cycle } from '../cycles/cycle.entity.js';
import { takeCycleAlone, takeTurn } from './cycle-lock.js';
import { ResponseBatch } from './response-batch.js';

/**
 * Breaks the last link between raters and answers, fifteen minutes after the close. In one transaction:
 * answers are rewritten in random order under new ids, nullifiers, key, drafts and links go, and the
 * analysis is owed. Safe to run twice: whoever comes second finds the cycle sealed.
 */
@Injectable()
export class CycleSealer {
  private readonly logger = new Logger('survey');

  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly batch: ResponseBatch,
    private readonly wakeUps: WakeUps,
  ) {}

  async seal(organisationId: string, cycleId: string): Promise<void> {
    const sealed = await withinOrganisation(this.db, organisationId, async (tx) => {
      await takeTurn(tx);
      await takeCycleAlone(tx, cycleId);
      const [due] = await tx.query<unknown[]>(
        `select 1 from survey.cycle where organisation_id = $1 and id = $2
           and state = 'closed' and clock_timestamp() >= closes_at + grace`,
        [organisationId, cycleId],
      );
      if (!due) return false;
      await this.batch.runWithin(tx, organisationId, cycleId);
      await rewriteAll(tx, organisationId, cycleId);
      await oweAnalysis(tx, organisationId, cycleId);
      return true;
    });
    if (!sealed) return;
    this.logger.log({ event: 'cycle-sealed', cycleId });
    await this.wakeUps.ring(AnalyseCycle, { organisationId, id: cycleId });
  }
}

async function rewriteAll(tx: EntityManager, organisationId: string, cycleId: string): Promise<void> {
  await tx.query(
    `insert into survey.sealed_response
       (organisation_id, cycle_id, subject_id, relationship, receipt_hash, ratings, comments)
     select organisation_id, cycle_id, subject_id, relationship, receipt_hash, ratings, comments
     from survey.response where organisation_id = $1 and cycle_id = $2 order by random()`,
    [organisationId, cycleId],
  );
  await tx.query('select survey.drop_storage($1)', [cycleId]);
  await tx.query(
    `delete from survey.message where organisation_id = $1 and cycle_id = $2
       and kind in ('invite-rater', 'rate-yourself', 'check-list', 'choose-raters', 'you-declined')
       and state in ('due', 'sending')`, // waits for a worker that is just minting a link
    [organisationId, cycleId],
  );
  await tx.query('delete from survey.link where organisation_id = $1 and cycle_id = $2', [
    organisationId,
    cycleId,
  ]);
  await tx.query(
    `update survey.cycle set state = 'sealed', sealed_at = now(), batch_due_at = null
     where organisation_id = $1 and id = $2`,
    [organisationId, cycleId],
  );
}

/** Written in the seal's own transaction: a sealed cycle without an owed analysis cannot exist. */
async function oweAnalysis(tx: EntityManager, organisationId: string, cycleId: string): Promise<void> {
  const cycle = await tx.findOneByOrFail(Cycle, { organisationId, id: cycleId });
  const { content } = await tx.findOneByOrFail(InstrumentVersion, { organisationId, id: cycle.instrumentId });
  const settings = {
    cycle: cycleId,
    k: cycle.k,
    hiddenGroups: cycle.hiddenGroups,
    pulse: cycle.pulseOf !== null,
    instrument: content,
  };
  await tx.query(
    'insert into aggregation.analysis (organisation_id, cycle_id, settings) values ($1, $2, $3)',
    [organisationId, cycleId, JSON.stringify(settings)],
  );
}
