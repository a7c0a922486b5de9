import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  CloseCycle,
  DeleteAnswers,
  type PayloadOf,
  RunBatch,
  SayThanks,
  SealCycle,
  SendMessages,
  SettleCycle,
  StartPulse,
} from '#contracts';
import { Sweeper } from '#infra/queues';
import { MESSAGES_A_JOB } from './messages/send-messages.processor.js';

interface DueRow {
  job: string;
  organisation_id: string;
  id: string;
}

/** Tells the sweeper where survey's owed work stands: ids and states, seen across organisations as `sweeper`. */
@Injectable()
export class DueWork implements OnModuleInit {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.watch(SendMessages, () =>
      this.db.query<PayloadOf<typeof SendMessages>[]>(
        `select organisation_id as "organisationId", array_agg(id) as ids
         from (select organisation_id, id, (row_number() over (partition by organisation_id) - 1) / $1 as job
               from survey.due_work() where job = 'send-message') due
         group by organisation_id, job`,
        [MESSAGES_A_JOB],
      ),
    );
    for (const job of [CloseCycle, RunBatch, SealCycle, SettleCycle])
      this.sweeper.watch(job, async () => {
        const due = await this.db.query<DueRow[]>('select * from survey.due_work() where job = $1', [
          job.name,
        ]);
        return due.map(({ organisation_id: organisationId, id }) => ({ organisationId, id }));
      });
    this.sweeper.watch(DeleteAnswers, () =>
      this.db.query<PayloadOf<typeof DeleteAnswers>[]>(
        'select organisation_id as "organisationId", id from survey.due_deletions()',
      ),
    );
    this.sweeper.watch(StartPulse, () =>
      this.db.query<PayloadOf<typeof StartPulse>[]>(
        'select organisation_id as "organisationId", id from survey.due_pulses()',
      ),
    );
    this.sweeper.watch(SayThanks, () =>
      this.db.query<PayloadOf<typeof SayThanks>[]>(
        `select organisation_id as "organisationId", cycle_id as "cycleId", subject_id as "subjectId"
         from survey.due_thanks()`,
      ),
    );
  }
}
