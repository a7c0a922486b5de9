import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { conflict } from '#infra/web';
import type { Invitation } from '../invitations/invitation.entity.js';
import { nullifierOf, receiptHashOf, receiptOf } from './answer-keys.js';
import type { Answers } from './answers.js';
import { CycleKeys } from './cycle-keys.js';

export interface Receipt {
  readonly receipt: string;
}

/** Takes answers in. Everything else that an answer causes happens later, to many answers at once. */
@Injectable()
export class ResponsesService {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly keys: CycleKeys,
  ) {}

  /** Writes one row and no other: a second would share its transaction, and so name the rater. */
  submit(invitation: Invitation, { ratings, comments }: Answers): Promise<Receipt> {
    const { id, organisationId, cycleId, subjectId, relationship } = invitation;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await tx.query(`select set_config('synchronous_commit', 'on', true)`);
      const key = await this.keys.find(tx, organisationId, cycleId);
      if (!key) throw closed();
      const receipt = receiptOf(key, id);
      const written = await tx.query<unknown[]>(
        `insert into survey.response as r
           (organisation_id, cycle_id, subject_id, relationship, nullifier, receipt_hash, ratings, comments)
         select organisation_id, id, $3, $4, $5, $6, $7, $8 from survey.cycle
         where organisation_id = $1 and id = $2 and state in ('collecting', 'closed')
           and clock_timestamp() < closes_at + grace
         on conflict (cycle_id, nullifier) do update set ratings = excluded.ratings, comments = excluded.comments
         returning 1 as written`,
        [
          organisationId,
          cycleId,
          subjectId,
          relationship,
          nullifierOf(key, id),
          receiptHashOf(receipt),
          ratings,
          comments,
        ],
      );
      if (written.length === 0) throw closed();
      return { receipt };
    });
  }

  /** The receipt of what this invitation has sent, or null if it has sent nothing or is sealed. */
  findReceipt({ id, organisationId, cycleId }: Invitation): Promise<Receipt | null> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const key = await this.keys.find(tx, organisationId, cycleId);
      if (!key) return null;
      const [sent] = await tx.query<unknown[]>(
        'select 1 from survey.response where cycle_id = $1 and nullifier = $2',
        [cycleId, nullifierOf(key, id)],
      );
      return sent ? { receipt: receiptOf(key, id) } : null;
    });
  }
}

const closed = () => conflict('ANSWERS.CLOSED', 'This round has closed and takes no more answers.');
