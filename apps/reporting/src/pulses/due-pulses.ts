import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AskPulse, ShowPulse } from '#contracts';
import { withinOrganisation } from '#infra/database';
import { Sweeper } from '#infra/queues';

interface DueRow {
  readonly organisationId: string;
  readonly id: string;
}

/** Moves follow-ups on: hands them to survey on their day, and tells their subject once they are analysed. */
@Injectable()
export class DuePulses implements OnModuleInit {
  private readonly logger = new Logger('reporting');

  constructor(
    @InjectDataSource('reporting') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    for (const job of [AskPulse, ShowPulse])
      this.sweeper.watch(job, () =>
        this.db.query<DueRow[]>(
          'select organisation_id as "organisationId", id from reporting.due_pulses() where job = $1',
          [job.name],
        ),
      );
  }

  /** planned → asking. Survey gets the lines and whom they are about; whom it asks is its own affair. */
  async ask(organisationId: string, id: string): Promise<void> {
    const asked = await withinOrganisation(this.db, organisationId, async (tx) => {
      const [taken] = await tx.query<[unknown[], number]>(
        `update reporting.pulse set state = 'asking', asked_at = now()
         where organisation_id = $1 and id = $2 and state = 'planned' and due_at <= now() returning id`,
        [organisationId, id],
      );
      if (taken.length === 0) return false;
      await tx.query(
        `insert into survey.pulse (organisation_id, id, cycle_id, subject_id, items)
         select p.organisation_id, p.id, r.cycle_id, r.subject_id, p.items
         from reporting.pulse p join reporting.report r on (r.organisation_id, r.id) = (p.organisation_id, p.report_id)
         where p.organisation_id = $1 and p.id = $2`,
        [organisationId, id],
      );
      return true;
    });
    if (asked) this.logger.log({ event: 'pulse-asked', pulseId: id });
  }

  /** asking → shown, and the subject is owed a mail. */
  async show(organisationId: string, id: string): Promise<void> {
    const shown = await withinOrganisation(this.db, organisationId, async (tx) => {
      const [taken] = await tx.query<[unknown[], number]>(
        `update reporting.analysed_pulse set state = 'done'
         where organisation_id = $1 and id = $2 and state = 'due' returning id`,
        [organisationId, id],
      );
      if (taken.length === 0) return false;
      await tx.query(
        `with shown as (update reporting.pulse set state = 'shown'
           where organisation_id = $1 and id = $2 and state = 'asking' returning report_id)
         insert into survey.message (organisation_id, id, kind, person_id, cycle_id, subject_id)
         select r.organisation_id, $3, 'pulse-shown', r.subject_id, r.cycle_id, r.subject_id
         from shown join reporting.report r on r.organisation_id = $1 and r.id = shown.report_id`,
        [organisationId, id, randomUUID()],
      );
      return true;
    });
    if (shown) this.logger.log({ event: 'pulse-shown', pulseId: id });
  }
}
