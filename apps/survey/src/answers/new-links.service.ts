import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { describeError } from '#infra/queues';
import { oweMessages } from '../messages/owe-messages.js';
import { mailboxOf } from '../people/mailbox-of.js';

const MOST_A_DAY = 3;

interface OpenRequest {
  id: string;
  cycle_id: string;
  subject_id: string;
  relationship: string;
}

/** Sends raters whose link got lost a further one. Earlier links go on working. */
@Injectable()
export class NewLinks {
  private readonly logger = new Logger('survey');

  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  /** Works after the answer, so that the time it takes does not tell whether an address is known. */
  oweSoon(email: string): void {
    this.owe(email).catch((error: unknown) =>
      this.logger.error({ event: 'new-link-not-owed', ...describeError(error) }),
    );
  }

  private async owe(email: string): Promise<void> {
    const raters = await this.db.query<{ organisation_id: string; person_id: string }[]>(
      'select * from survey.find_raters($1)',
      [mailboxOf(email)],
    );
    for (const { organisation_id: organisationId, person_id: personId } of raters)
      await withinOrganisation(this.db, organisationId, async (tx) => {
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [personId]); // counts in turn
        const open = await tx.query<OpenRequest[]>(OPEN_REQUESTS, [organisationId, personId, MOST_A_DAY]);
        await oweMessages(
          tx,
          organisationId,
          open.map((request) => ({
            id: randomUUID(),
            kind: request.relationship === 'self' ? ('rate-yourself' as const) : ('invite-rater' as const),
            personId,
            cycleId: request.cycle_id,
            subjectId: request.subject_id,
            invitationId: request.id,
          })),
        );
      });
  }
}

/** What somebody is asked for now, unless the mails of a day are used up. Whether it was answered plays no part. */
const OPEN_REQUESTS = `
  select i.id, i.cycle_id, i.subject_id, i.relationship
  from survey.invitation i join survey.cycle c on (c.organisation_id, c.id) = (i.organisation_id, i.cycle_id)
  where i.organisation_id = $1 and i.rater_id = $2 and i.state = 'invited'
    and c.state = 'collecting' and c.closes_at > now()
    and (select count(*) from survey.message m
         where (m.organisation_id, m.invitation_id) = (i.organisation_id, i.id)
           and m.kind in ('invite-rater', 'rate-yourself') and m.owed_at > now() - interval '1 day') < $3`;
