import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { recordInAudit } from '../audit/record-in-audit.js';

/** Drops a round's sealed answers on the day that its raters were told. Reports stay. */
@Injectable()
export class AnswerDeletion {
  private readonly logger = new Logger('survey');

  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  /** Safe to run twice: answers that are gone, or not due, are left alone. */
  async run(organisationId: string, cycleId: string): Promise<void> {
    const deleted = await withinOrganisation(this.db, organisationId, async (tx) => {
      const [, due] = await tx.query<[unknown[], number]>(
        `update survey.cycle set answers_deleted_at = now()
         where organisation_id = $1 and id = $2 and settled_at is not null and answers_deleted_at is null
           and survey.answers_end_at(closes_at) <= now()`,
        [organisationId, cycleId],
      );
      if (due === 0) return false;
      await tx.query('select survey.delete_storage($1)', [cycleId]);
      await recordInAudit(tx, { organisationId, personId: null }, 'answers-deleted', { cycleId });
      return true;
    });
    if (deleted) this.logger.log({ event: 'answers-deleted', cycleId });
  }
}
