import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type PayloadOf, PULSE_DAYS, SendMessages, type StartPulse } from '#contracts';
import { pulseInstrument } from '#domain/instrument';
import { CONFIG, type Config } from '#infra/config';
import { withinOrganisation } from '#infra/database';
import { Sweeper } from '#infra/queues';
import { CycleLifecycle } from '../cycles/cycle-lifecycle.js';
import { Cycle } from '../cycles/cycle.entity.js';
import { InstrumentVersion } from '../cycles/instrument-version.entity.js';

interface OwedPulse {
  readonly cycle_id: string;
  readonly subject_id: string;
  readonly items: readonly string[];
}

/**
 * Starts a follow-up that reporting owes: a round of one subject with a few lines of the earlier round, asked
 * of the same people in the same relationships. From here on it is a round like any other, with its own key,
 * seal and analysis. Safe to run twice: the owed row is taken once.
 */
@Injectable()
export class PulseStarter {
  private readonly logger = new Logger('survey');

  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly lifecycle: CycleLifecycle,
    private readonly sweeper: Sweeper,
  ) {}

  async start({ organisationId, id }: PayloadOf<typeof StartPulse>): Promise<void> {
    const started = await withinOrganisation(this.db, organisationId, async (tx) => {
      const [[owed]] = await tx.query<[OwedPulse[], number]>(
        `update survey.pulse set state = 'started' where organisation_id = $1 and id = $2 and state = 'due'
         returning cycle_id, subject_id, items`,
        [organisationId, id],
      );
      if (!owed) return false;
      await this.openRound(tx, organisationId, id, owed);
      await this.lifecycle.collect(tx, organisationId, id);
      return true;
    });
    if (!started) return;
    this.sweeper.lookNow(SendMessages);
    this.logger.log({ event: 'pulse-started', cycleId: id });
  }

  private async openRound(
    tx: EntityManager,
    organisationId: string,
    id: string,
    owed: OwedPulse,
  ): Promise<void> {
    const round = await tx.findOneByOrFail(Cycle, { organisationId, id: owed.cycle_id });
    const { content } = await tx.findOneByOrFail(InstrumentVersion, {
      organisationId,
      id: round.instrumentId,
    });
    const instrument = pulseInstrument(content, owed.items);
    const instrumentId = randomUUID();
    await tx.query(
      'insert into survey.instrument (organisation_id, id, code, version, content) values ($1, $2, $3, $4, $5)',
      [
        organisationId,
        instrumentId,
        `${instrument.id}/${id}`,
        instrument.version,
        JSON.stringify(instrument),
      ],
    );
    await tx.query(
      `insert into survey.cycle (organisation_id, id, title, purpose, instrument_id, k, hidden_groups, release_mode,
         hr_reads, state, closes_at, time_zone, launched_at, grace, pulse_of)
       select organisation_id, $3, title, purpose, $4, k, hidden_groups, 'direct', false, 'collecting',
         now() + make_interval(days => $5), time_zone, now(), make_interval(secs => $6), id
       from survey.cycle where organisation_id = $1 and id = $2`,
      [organisationId, owed.cycle_id, id, instrumentId, PULSE_DAYS, this.config.PARALLAX_GRACE_SECONDS],
    );
    await tx.query(
      `insert into survey.cycle_subject (organisation_id, cycle_id, subject_id, state) values ($1, $2, $3, 'approved')`,
      [organisationId, id, owed.subject_id],
    );
    await tx.query(
      `insert into survey.invitation (organisation_id, id, cycle_id, subject_id, rater_id, relationship, state)
       select i.organisation_id, gen_random_uuid(), $4, i.subject_id, i.rater_id, i.relationship, 'approved'
       from survey.invitation i join survey.person p on (p.organisation_id, p.id) = (i.organisation_id, i.rater_id)
       where i.organisation_id = $1 and i.cycle_id = $2 and i.subject_id = $3 and i.relationship <> 'self'
         and i.state = 'invited' and p.active
       order by random()`,
      [organisationId, owed.cycle_id, owed.subject_id, id],
    );
  }
}
