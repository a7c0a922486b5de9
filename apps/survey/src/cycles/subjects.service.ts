import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { badRequest } from '#infra/web';
import { type By, recordInAudit } from '../audit/record-in-audit.js';
import { oweMessages } from '../messages/owe-messages.js';
import type { InvitationState, Relationship } from '../invitations/invitation.entity.js';
import type { ListState } from './cycle-subject.entity.js';
import { requireEditable } from './require-editable.js';

export interface Candidate {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly work: string;
}

/** One subject's list as HR may see it. */
export interface RatersOfSubject {
  readonly subjectId: string;
  readonly subjectName: string;
  readonly state: ListState;
  readonly raters: readonly {
    readonly relationship: Relationship;
    readonly state: InvitationState;
    readonly name: string;
    readonly email: string;
    readonly outside: boolean;
  }[];
}

export const LISTS_PER_PAGE = 20;
const CANDIDATES = 30;

/** Who gets feedback in a round: people whom HR adds choose their raters themselves. */
@Injectable()
export class SubjectsService {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  /** Subjects with everybody on their lists, by name; pages count from 1. Never who has answered. */
  lists(organisationId: string, cycleId: string, page: number): Promise<RatersOfSubject[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<RatersOfSubject[]>(
        `select s.subject_id as "subjectId", p.display_name as "subjectName", s.state,
           coalesce((select json_agg(r order by r.name, r.email) from (
             select i.relationship, i.state, rater.display_name as name, rater.email,
               rater.person_id is null as outside
             from survey.invitation i
             join survey.person rater on (rater.organisation_id, rater.id) = (i.organisation_id, i.rater_id)
             where (i.organisation_id, i.cycle_id, i.subject_id) = (s.organisation_id, s.cycle_id, s.subject_id)
               and i.relationship <> 'self') r), '[]') as raters
         from survey.cycle_subject s
         join survey.person p on (p.organisation_id, p.id) = (s.organisation_id, s.subject_id)
         where s.organisation_id = $1 and s.cycle_id = $2
         order by p.family_name, p.given_name, p.id limit $3 offset $4`,
        [organisationId, cycleId, LISTS_PER_PAGE, (page - 1) * LISTS_PER_PAGE],
      ),
    );
  }

  /** The first people who are not in the round yet and whose name, id, title or unit holds the text. */
  candidates(organisationId: string, cycleId: string, text: string): Promise<Candidate[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Candidate[]>(
        `select p.id, p.person_id as "personId", p.display_name as name, concat_ws(', ', p.job_title, p.unit) as work
         from survey.person p
         where p.organisation_id = $1 and p.person_id is not null and p.active
           and concat_ws(' ', p.display_name, p.person_id, p.email, p.job_title, p.unit) ilike $3
           and not exists (select from survey.cycle_subject s
             where (s.organisation_id, s.cycle_id, s.subject_id) = (p.organisation_id, $2, p.id))
         order by p.family_name, p.given_name, p.person_id limit ${CANDIDATES}`,
        [organisationId, cycleId, `%${text.replace(/[\\%_]/g, '\\$&')}%`],
      ),
    );
  }

  /**
   * Adds people as subjects who choose their own raters: all, or none if one of them is not known.
   *
   * personIds  the organisation's own ids
   * returns    how many were not in the round before
   */
  add(by: By, cycleId: string, personIds: readonly string[]): Promise<number> {
    const { organisationId } = by;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await requireEditable(tx, organisationId, cycleId);
      const people = await tx.query<{ id: string; personId: string }[]>(
        `select id, person_id as "personId" from survey.person
         where organisation_id = $1 and person_id = any($2) and active`,
        [organisationId, personIds],
      );
      const unknown = personIds.filter((id) => !people.some(({ personId }) => personId === id));
      if (unknown.length > 0)
        throw badRequest(
          'SUBJECT.UNKNOWN',
          `Nobody active has the id ${unknown.slice(0, 5).join(', ')}. Nobody was added.`,
        );
      const added = await tx.query<{ id: string }[]>(
        `insert into survey.cycle_subject (organisation_id, cycle_id, subject_id)
         select $1, $2, * from unnest($3::uuid[]) on conflict do nothing returning subject_id as id`,
        [organisationId, cycleId, people.map(({ id }) => id)],
      );
      await askForRaters(tx, organisationId, cycleId, added);
      if (added.length > 0)
        await recordInAudit(tx, by, 'subjects-added', { cycleId, subjects: added.length });
      return added.length;
    });
  }

  /** Takes a subject and the list of raters out of a round that does not collect yet. Succeeds twice. */
  remove(by: By, cycleId: string, subjectId: string): Promise<void> {
    const { organisationId } = by;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await requireEditable(tx, organisationId, cycleId);
      const ids = [organisationId, cycleId, subjectId];
      const removeFrom = (table: string) =>
        tx.query<[unknown[], number]>(
          `delete from survey.${table} where organisation_id = $1 and cycle_id = $2 and subject_id = $3`,
          ids,
        );
      for (const table of ['invitation', 'role_choice']) await removeFrom(table);
      const [, removed] = await removeFrom('cycle_subject');
      if (removed > 0) await recordInAudit(tx, by, 'subject-removed', { cycleId, subjectId });
    });
  }
}

/** Who joins a round that was launched already is asked at once; the others are asked by the launch. */
async function askForRaters(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  added: readonly { id: string }[],
): Promise<void> {
  const [cycle] = await tx.query<unknown[]>(
    `select 1 from survey.cycle where organisation_id = $1 and id = $2 and state = 'nominating'`,
    [organisationId, cycleId],
  );
  if (!cycle) return;
  await oweMessages(
    tx,
    organisationId,
    added.map(({ id }) => ({
      id: randomUUID(),
      kind: 'choose-raters',
      personId: id,
      cycleId,
      subjectId: id,
    })),
  );
}
