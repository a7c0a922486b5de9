import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { RenderReports } from '#contracts';
import { Sweeper } from '#infra/queues';

const REPORTS_A_JOB = 50;

/** Tells the sweeper which reports are owed, many to a job. */
@Injectable()
export class DueReports implements OnModuleInit {
  constructor(
    @InjectDataSource('reporting') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.watch(RenderReports, async () => {
      const due = await this.db.query<{ organisation_id: string; ids: string[] }[]>(
        `select organisation_id, array_agg(id) as ids
         from (select organisation_id, id, (row_number() over (partition by organisation_id) - 1) / $1 as job
               from reporting.due_work()) due
         group by organisation_id, job`,
        [REPORTS_A_JOB],
      );
      return due.map(({ organisation_id: organisationId, ids }) => ({ organisationId, ids }));
    });
  }
}
