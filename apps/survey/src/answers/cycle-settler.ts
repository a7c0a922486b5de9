import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { outlineOf, scoringRulesOf } from '#domain/instrument';
import { withinOrganisation } from '#infra/database';
import { describeError } from '#infra/queues';
import { Cycle } from '../cycles/cycle.entity.js';
import { InstrumentVersion } from '../cycles/instrument-version.entity.js';
import { takeCycleAlone, takeTurn } from './cycle-lock.js';
import { type GroupCount, settledRelationships } from './settled-relationships.js';

/**
 * The second rewrite of sealed answers, owed by aggregation once it has frozen the analysis: what only the
 * analysis needed goes from the rows. Safe to run twice: the owed row is locked, and done is done.
 */
@Injectable()
export class CycleSettler {
  private readonly logger = new Logger('survey');

  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  async settle(organisationId: string, cycleId: string): Promise<void> {
    const settled = await withinOrganisation(this.db, organisationId, async (tx) => {
      const ids = [organisationId, cycleId];
      await takeTurn(tx);
      await takeCycleAlone(tx, cycleId);
      const [owed] = await tx.query<unknown[]>(
        `select 1 from survey.final_seal where organisation_id = $1 and cycle_id = $2 and state = 'due' for update`,
        ids,
      );
      if (!owed) return false;
      const cycle = await tx.findOneByOrFail(Cycle, { organisationId, id: cycleId });
      const { content } = await tx.findOneByOrFail(InstrumentVersion, {
        organisationId,
        id: cycle.instrumentId,
      });
      const counts = await tx.query<GroupCount[]>(
        `select subject_id as subject, relationship,
           (count(*) filter (where 0 < any (ratings)))::int as contributors
         from survey.sealed_response where organisation_id = $1 and cycle_id = $2 group by 1, 2`,
        ids,
      );
      const anonymous = outlineOf(content).groups.filter((group) => group.anonymous);
      const { k } = scoringRulesOf(content, cycle.k);
      const codes = anonymous.map(({ code }) => code);
      const blocks = settledRelationships(counts, codes, k, cycle.hiddenGroups);
      await tx.query('select survey.settle_storage($1, $2)', [cycleId, JSON.stringify(blocks)]);
      await tx.query(
        'update survey.cycle set settled_at = now() where organisation_id = $1 and id = $2',
        ids,
      );
      await tx.query(
        `update survey.final_seal set state = 'done', claimed_until = null where organisation_id = $1 and cycle_id = $2`,
        ids,
      );
      return true;
    }).catch((error: unknown) => this.postpone(organisationId, cycleId, error));
    if (settled) this.logger.log({ event: 'cycle-settled', cycleId });
  }

  /** The row counts attempts and says why; the sweeper offers it again, less and less often. */
  private async postpone(organisationId: string, cycleId: string, error: unknown): Promise<never> {
    await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query(
        `update survey.final_seal set attempts = attempts + 1, last_error = $3,
           next_attempt_at = now() + make_interval(mins => least(60, power(2, least(attempts, 6))::int))
         where organisation_id = $1 and cycle_id = $2 and state = 'due'`,
        [organisationId, cycleId, JSON.stringify(describeError(error))],
      ),
    );
    throw error;
  }
}
