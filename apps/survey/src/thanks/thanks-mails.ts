import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type PayloadOf, SayThanks, SendMessages } from '#contracts';
import { withinOrganisation } from '#infra/database';
import { Sweeper } from '#infra/queues';
import { oweMessages } from '../messages/owe-messages.js';

/**
 * Owes the mails with a subject's thanks to all who were asked, whatever they made of it. Whether somebody
 * has answered is not looked at, so neither the mails nor their rows can tell.
 */
@Injectable()
export class ThanksMails {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  async owe({ organisationId, cycleId, subjectId }: PayloadOf<typeof SayThanks>): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const [taken] = await tx.query<[unknown[], number]>(
        `update survey.thanks set state = 'owed'
         where organisation_id = $1 and cycle_id = $2 and subject_id = $3 and state = 'due' returning subject_id`,
        [organisationId, cycleId, subjectId],
      );
      if (taken.length === 0) return;
      const asked = await tx.query<{ rater_id: string }[]>(
        `select rater_id from survey.invitation
         where organisation_id = $1 and cycle_id = $2 and subject_id = $3 and relationship <> 'self'
           and state in ('invited', 'declined', 'bounced')`,
        [organisationId, cycleId, subjectId],
      );
      await oweMessages(
        tx,
        organisationId,
        asked.map(({ rater_id: personId }) => ({
          id: randomUUID(),
          kind: 'subject-thanks' as const,
          personId,
          cycleId,
          subjectId,
        })),
      );
    });
    this.sweeper.lookNow(SendMessages);
  }
}
