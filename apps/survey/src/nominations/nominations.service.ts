import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { SendMessages } from '#contracts';
import { withinOrganisation } from '#infra/database';
import { Sweeper } from '#infra/queues';
import { badRequest, conflict, notFound } from '#infra/web';
import { inviteApproved } from '../cycles/invite-approved.js';
import { oweMessages } from '../messages/owe-messages.js';
import { takeRosterAlone } from '../people/known-people.js';
import { mailboxOf } from '../people/mailbox-of.js';
import { oweRoleQuestions } from '../roles/owe-role-questions.js';
import { findListOfRaters, type ListOfRaters } from './list-of-raters.js';

export interface Proposal {
  readonly name: string;
  readonly email: string;
  readonly relationship: 'peer' | 'direct_report' | 'other';
}

/** A subject proposes raters, a manager approves them: one list per subject and cycle. */
@Injectable()
export class NominationsService {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  requireList(organisationId: string, cycleId: string, subjectId: string): Promise<ListOfRaters> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      requireList(tx, organisationId, cycleId, subjectId),
    );
  }

  /** Whether this person is a manager of the subject, by the organisation's chart. */
  isManagerOf(organisationId: string, managerId: string, subjectId: string): Promise<boolean> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [row] = await tx.query<unknown[]>(
        `select 1 from survey.person_manager m
         join survey.person p on (p.organisation_id, p.id) = (m.organisation_id, m.manager_id) and p.active
         where m.organisation_id = $1 and m.person_id = $2 and m.manager_id = $3`,
        [organisationId, subjectId, managerId],
      );
      return row !== undefined;
    });
  }

  /** The invitation by which a subject rates themselves, while the cycle collects; else null. */
  findOwnInvitation(organisationId: string, cycleId: string, subjectId: string): Promise<string | null> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [own] = await tx.query<{ id: string }[]>(
        `select i.id from survey.invitation i
         join survey.cycle c on (c.organisation_id, c.id) = (i.organisation_id, i.cycle_id)
         where (i.organisation_id, i.cycle_id, i.subject_id, i.rater_id) = ($1, $2, $3, $3)
           and i.state = 'invited' and c.state = 'collecting' and c.closes_at > now()`,
        [organisationId, cycleId, subjectId],
      );
      return own?.id ?? null;
    });
  }

  /** Puts a rater on the list. A known mailbox is that person, whatever name was typed. */
  add(organisationId: string, cycleId: string, subjectId: string, proposal: Proposal): Promise<void> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await takeRosterAlone(tx, organisationId); // before looking: an import may be closing this list
      await requireOpenList(tx, organisationId, cycleId, subjectId);
      const raterId = await personBehind(tx, organisationId, proposal);
      if (raterId === subjectId)
        throw badRequest(
          'RATER.IS_SUBJECT',
          'That is your own address. You rate yourself in a step of its own.',
        );
      const added = await tx.query<unknown[]>(
        `insert into survey.invitation (organisation_id, id, cycle_id, subject_id, rater_id, relationship)
         values ($1, $2, $3, $4, $5, $6) on conflict (organisation_id, cycle_id, subject_id, rater_id) do nothing
         returning 1 as added`,
        [organisationId, randomUUID(), cycleId, subjectId, raterId, proposal.relationship],
      );
      if (added.length === 0)
        throw badRequest('RATER.TWICE', 'This person is on your list already. Everybody counts once.');
    });
  }

  remove(organisationId: string, cycleId: string, subjectId: string, invitationId: string): Promise<void> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await requireOpenList(tx, organisationId, cycleId, subjectId);
      await tx.query(
        `delete from survey.invitation
         where organisation_id = $1 and cycle_id = $2 and subject_id = $3 and id = $4 and state = 'proposed'`,
        [organisationId, cycleId, subjectId, invitationId],
      );
    });
  }

  /** Hands the list to the managers, who are on it themselves, and asks each to check it. */
  async propose(organisationId: string, cycleId: string, subjectId: string): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const list = await requireOpenList(tx, organisationId, cycleId, subjectId);
      if (!list.raters.some(({ relationship }) => !['self', 'manager'].includes(relationship)))
        throw badRequest('LIST.EMPTY', 'Choose at least one person before you send the list.');
      const own = [
        { raterId: subjectId, relationship: 'self' },
        ...list.managers.map(({ id }) => ({ raterId: id, relationship: 'manager' })),
      ];
      await tx.query(
        `insert into survey.invitation (organisation_id, id, cycle_id, subject_id, rater_id, relationship)
         select $1, added.id, $2, $3, added.rater, added.relationship
         from unnest($4::uuid[], $5::uuid[], $6::text[]) as added (id, rater, relationship)
         on conflict (organisation_id, cycle_id, subject_id, rater_id)
         do update set relationship = excluded.relationship`,
        [
          organisationId,
          cycleId,
          subjectId,
          own.map(() => randomUUID()),
          own.map(({ raterId }) => raterId),
          own.map(({ relationship }) => relationship),
        ],
      );
      await moveList(tx, list, organisationId, 'proposing', 'proposed', null);
      await oweMessages(
        tx,
        organisationId,
        list.managers.map(({ id }) => ({
          id: randomUUID(),
          kind: 'check-list',
          personId: id,
          cycleId,
          subjectId,
        })),
      );
      await oweRoleQuestions(tx, organisationId, cycleId, subjectId);
    });
    this.sweeper.lookNow(SendMessages);
  }

  /** Approves a proposed list. If the cycle collects already, its invitations go out now. */
  async approve(organisationId: string, cycleId: string, subjectId: string): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      await holdCycle(tx, organisationId, cycleId);
      const list = await requireList(tx, organisationId, cycleId, subjectId);
      await moveList(tx, list, organisationId, 'proposed', 'approved', null);
      await tx.query(
        `update survey.invitation set state = 'approved'
         where organisation_id = $1 and cycle_id = $2 and subject_id = $3 and state = 'proposed'`,
        [organisationId, cycleId, subjectId],
      );
      if (list.cycleState === 'collecting') await inviteApproved(tx, organisationId, cycleId);
    });
    this.sweeper.lookNow(SendMessages);
  }

  /** Sends a proposed list back to the subject with a note. */
  async giveBack(organisationId: string, cycleId: string, subjectId: string, note: string): Promise<void> {
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const list = await requireList(tx, organisationId, cycleId, subjectId);
      await moveList(tx, list, organisationId, 'proposed', 'proposing', note);
      const message = {
        id: randomUUID(),
        kind: 'list-returned' as const,
        personId: subjectId,
        cycleId,
        subjectId,
      };
      await oweMessages(tx, organisationId, [message]);
    });
    this.sweeper.lookNow(SendMessages);
  }
}

/** Until this transaction ends nobody moves the cycle: an approval and the opening must not miss each other. */
const holdCycle = (tx: EntityManager, organisationId: string, cycleId: string): Promise<unknown> =>
  tx.query('select 1 from survey.cycle where organisation_id = $1 and id = $2 for share', [
    organisationId,
    cycleId,
  ]);

async function requireList(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  subjectId: string,
): Promise<ListOfRaters> {
  const list = await findListOfRaters(tx, organisationId, cycleId, subjectId);
  if (!list || list.cycleState === 'draft') throw notFound();
  return list;
}

/** Nobody hands in, approves or changes the list until this transaction ends: a rater must not slip in between. */
async function requireOpenList(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  subjectId: string,
): Promise<ListOfRaters> {
  await tx.query(
    `select 1 from survey.cycle_subject
     where organisation_id = $1 and cycle_id = $2 and subject_id = $3 for update`,
    [organisationId, cycleId, subjectId],
  );
  const list = await requireList(tx, organisationId, cycleId, subjectId);
  if (list.state !== 'proposing' || !['nominating', 'collecting'].includes(list.cycleState))
    throw conflict('LIST.NOT_OPEN', 'This list has been sent already, so it cannot be changed here.');
  return list;
}

async function moveList(
  tx: EntityManager,
  { cycleId, subjectId, cycleState }: ListOfRaters,
  organisationId: string,
  from: string,
  to: string,
  note: string | null,
): Promise<void> {
  const open = ['nominating', 'collecting'].includes(cycleState);
  const [moved] = await tx.query<[unknown[], number]>(
    `update survey.cycle_subject set state = $5, note = $6
     where (organisation_id, cycle_id, subject_id) = ($1, $2, $3) and state = $4 and $7 returning 1`,
    [organisationId, cycleId, subjectId, from, to, note, open],
  );
  if (moved.length === 0)
    throw conflict(
      'LIST.MOVED_ON',
      'This list has moved on since you opened it. Reload the page to see where it is.',
    );
}

async function personBehind(
  tx: EntityManager,
  organisationId: string,
  { name, email }: Proposal,
): Promise<string> {
  const [person] = await tx.query<{ id: string; active: boolean }[]>(
    `insert into survey.person (organisation_id, id, email, mailbox, display_name)
     values ($1, $2, $3, $4, $5)
     on conflict (organisation_id, mailbox) do update set mailbox = excluded.mailbox
     returning id, active`,
    [organisationId, randomUUID(), email, mailboxOf(email), name],
  );
  if (!person?.active)
    throw badRequest('RATER.INACTIVE', 'This person is no longer active in your organisation.');
  return person.id;
}
