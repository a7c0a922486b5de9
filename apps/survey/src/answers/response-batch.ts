import { randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { CONFIG, type Config } from '#infra/config';
import { withinOrganisation } from '#infra/database';
import type { Relationship } from '../invitations/invitation.entity.js';
import { draftKeyOf, nullifierOf } from './answer-keys.js';
import { CycleKeys } from './cycle-keys.js';
import { takeCycleAlone } from './cycle-lock.js';
import { type Asked, lotOf } from './lots.js';

interface AskedRow {
  id: string;
  subject_id: string;
  rater_id: string;
  relationship: Relationship;
  completed: boolean;
}
interface AnswerRow {
  nullifier: Buffer;
  subject_id: string;
  xmin: string;
}

/**
 * The bookkeeping that answers cause, done to many at once so that none of it dates or names one: rows of a
 * subject are rewritten together in random order, invitations are marked in lots, drafts that were sent go.
 */
@Injectable()
export class ResponseBatch {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: CycleKeys,
  ) {}

  run(organisationId: string, cycleId: string): Promise<void> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await takeCycleAlone(tx, cycleId);
      await this.runWithin(tx, organisationId, cycleId);
      await countOnceADay(tx, organisationId, cycleId);
      await tx.query(
        `update survey.cycle set batch_due_at = now() + make_interval(secs => $3)
         where organisation_id = $1 and id = $2 and state in ('collecting', 'closed')`,
        [organisationId, cycleId, this.config.PARALLAX_BATCH_SECONDS],
      );
    });
  }

  /** The same inside a transaction that already holds the cycle's lock alone: the seal begins with it. */
  async runWithin(tx: EntityManager, organisationId: string, cycleId: string): Promise<void> {
    const key = await this.keys.find(tx, organisationId, cycleId);
    if (!key) return;
    const [cycle] = await tx.query<{ k: number }[]>(
      'select k from survey.cycle where organisation_id = $1 and id = $2',
      [organisationId, cycleId],
    );
    const asked = await tx.query<AskedRow[]>(
      `select id, subject_id, rater_id, relationship, completed from survey.invitation
       where organisation_id = $1 and cycle_id = $2 and state not in ('proposed', 'approved')`,
      [organisationId, cycleId],
    );
    const answers = await tx.query<AnswerRow[]>(
      'select nullifier, subject_id, xmin::text from survey.response where organisation_id = $1 and cycle_id = $2',
      [organisationId, cycleId],
    );
    const answered = new Set(answers.map(({ nullifier }) => nullifier.toString('hex')));
    const askedOf = bySubject(asked);
    for (const [subjectId, theirs] of bySubject(answers)) {
      const invitations = askedOf.get(subjectId) ?? [];
      const lot = lotOf(
        invitations.map((row): Asked => ({
          ...row,
          answered: answered.has(nullifierOf(key, row.id).toString('hex')),
        })),
        cycle?.k ?? Infinity,
      );
      if (lot.length === 0 && new Set(theirs.map(({ xmin }) => xmin)).size < 2) continue;
      await rewrite(tx, cycleId, subjectId);
      await tx.query(
        `update survey.invitation set completed = completed or id = any($3)
         where cycle_id = $1 and subject_id = $2`,
        [cycleId, subjectId, lot],
      );
      const marked = new Set(lot);
      await oweThanks(tx, organisationId, cycleId, shuffled(invitations.filter(({ id }) => marked.has(id))));
    }
    await dropSentDrafts(tx, cycleId, key, asked);
  }
}

/** Counts that followed every batch would tell when somebody answered. */
const countOnceADay = (tx: EntityManager, organisationId: string, cycleId: string): Promise<unknown> =>
  tx.query(
    `insert into survey.progress as p (organisation_id, cycle_id, subject_id, relationship, completed, counted_on)
     select organisation_id, cycle_id, subject_id, relationship, count(*) filter (where completed), current_date
     from survey.invitation where organisation_id = $1 and cycle_id = $2 group by 1, 2, 3, 4
     on conflict (organisation_id, cycle_id, subject_id, relationship)
     do update set completed = excluded.completed, counted_on = excluded.counted_on
     where p.counted_on < excluded.counted_on`,
    [organisationId, cycleId],
  );

/** Gives all of a subject's answers one transaction and a random order on disk. */
const rewrite = (tx: EntityManager, cycleId: string, subjectId: string): Promise<unknown> =>
  tx.query(
    `with old as (delete from survey.response where cycle_id = $1 and subject_id = $2 returning *)
     insert into survey.response select * from old order by random()`,
    [cycleId, subjectId],
  );

/** A draft that differs from what was sent is an edit in progress, and stays. */
const dropSentDrafts = (
  tx: EntityManager,
  cycleId: string,
  key: Buffer,
  asked: readonly AskedRow[],
): Promise<unknown> =>
  tx.query(
    `delete from survey.draft d using survey.response r, unnest($2::bytea[], $3::bytea[]) as pair (draft, nullifier)
     where d.cycle_id = $1 and r.cycle_id = $1 and d.key = pair.draft and r.nullifier = pair.nullifier
       and d.ratings = r.ratings and d.comments = r.comments`,
    [cycleId, asked.map(({ id }) => draftKeyOf(key, id)), asked.map(({ id }) => nullifierOf(key, id))],
  );

const oweThanks = async (
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  lot: readonly AskedRow[],
): Promise<void> => {
  if (lot.length === 0) return;
  await tx.query(
    `insert into survey.message (organisation_id, id, kind, person_id, cycle_id, subject_id, invitation_id)
     select $1, owed.id, 'thank-rater', owed.person, $2, owed.subject, owed.invitation
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) as owed (id, person, subject, invitation)`,
    [
      organisationId,
      cycleId,
      lot.map(() => randomUUID()),
      lot.map((row) => row.rater_id),
      lot.map((row) => row.subject_id),
      lot.map((row) => row.id),
    ],
  );
};

function bySubject<Row extends { subject_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.subject_id);
    if (group) group.push(row);
    else groups.set(row.subject_id, [row]);
  }
  return groups;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const at = randomInt(last + 1);
    [order[last], order[at]] = [order[at]!, order[last]!];
  }
  return order;
}
