import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AnalyseCycle } from '#contracts';
import { Sweeper } from '#infra/queues';

/** Tells the sweeper which analyses are owed. */
@Injectable()
export class DueAnalyses implements OnModuleInit {
  constructor(
    @InjectDataSource('aggregation') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.watch(AnalyseCycle, async () => {
      const due = await this.db.query<{ organisation_id: string; id: string }[]>(
        'select organisation_id, id from aggregation.due_work()',
      );
      return due.map(({ organisation_id: organisationId, id }) => ({ organisationId, id }));
    });
  }
}
