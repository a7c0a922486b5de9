import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import type { Invitation } from '../invitations/invitation.entity.js';
import { draftKeyOf, nullifierOf } from './answer-keys.js';
import type { Answers, Draft } from './answers.js';
import { CycleKeys } from './cycle-keys.js';

/** Keeps what a rater has entered so far, filed under a label that does not lead to the invitation. */
@Injectable()
export class DraftsService {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly keys: CycleKeys,
  ) {}

  /** What was kept; else what was sent, so that it can be edited; else null. */
  find({ id, organisationId, cycleId }: Invitation): Promise<Draft | null> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const key = await this.keys.find(tx, organisationId, cycleId);
      if (!key) return null;
      const [draft] = await tx.query<Draft[]>(
        'select version, page, ratings, comments from survey.draft where cycle_id = $1 and key = $2',
        [cycleId, draftKeyOf(key, id)],
      );
      if (draft) return draft;
      const [sent] = await tx.query<Answers[]>(
        'select ratings, comments from survey.response where cycle_id = $1 and nullifier = $2',
        [cycleId, nullifierOf(key, id)],
      );
      return sent ? { ...sent, version: 0, page: LAST_PAGE } : null;
    });
  }

  /**
   * Keeps a draft on top of the version it was made from.
   *
   * returns  what is kept now, or `stale` if another page or device has saved since: nothing is overwritten
   */
  save(
    invitation: Invitation,
    { version, page, ratings, comments }: Draft,
  ): Promise<Draft | 'stale' | 'closed'> {
    const { id, organisationId, cycleId } = invitation;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const key = await this.keys.find(tx, organisationId, cycleId);
      if (!key || !(await isOpen(tx, cycleId))) return 'closed';
      const values = [organisationId, cycleId, draftKeyOf(key, id), version, page, ratings, comments];
      const kept = await tx.query<{ version: number }[]>(version === 0 ? FIRST : NEXT, values);
      const [row] = Array.isArray(kept[0]) ? (kept[0] as { version: number }[]) : kept;
      return row ? { version: row.version, page, ratings, comments } : 'stale';
    });
  }
}

const LAST_PAGE = 99;

const isOpen = async (tx: EntityManager, cycleId: string): Promise<boolean> => {
  const [row] = await tx.query<{ open: boolean }[]>(
    `select clock_timestamp() < closes_at + grace and state in ('collecting', 'closed') as open
     from survey.cycle where id = $1`,
    [cycleId],
  );
  return row?.open ?? false;
};

const FIRST = `
  insert into survey.draft (organisation_id, cycle_id, key, version, page, ratings, comments)
  values ($1, $2, $3, $4::int + 1, $5, $6, $7) on conflict do nothing returning version`;
const NEXT = `
  update survey.draft set version = version + 1, page = $5, ratings = $6, comments = $7
  where organisation_id = $1 and cycle_id = $2 and key = $3 and version = $4 returning version`;
