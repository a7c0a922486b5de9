import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { conflict, notFound } from '#infra/web';
import { Questionnaires } from '../answers/questionnaires.js';
import { situationsOf } from './asks-about-role.js';
import type { AnsweredBy, RoleChoice, RoleKey, RoleQuestion } from './role-choice.js';

interface RoleRow extends Omit<RoleQuestion, 'instrument' | 'choice'> {
  readonly instrumentId: string;
  readonly situations: string[] | null;
  readonly important: string[] | null;
}

/** How subjects and their managers see a role: asked until the round closes, and never changed after it. */
@Injectable()
export class RolesService {
  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly questionnaires: Questionnaires,
  ) {}

  /** Throws a Problem 404 if nobody is asked: no such subject, a draft, or a questionnaire without the question. */
  require(
    organisationId: string,
    cycleId: string,
    subjectId: string,
    answeredBy: AnsweredBy,
  ): Promise<RoleQuestion> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [row] = await tx.query<RoleRow[]>(ROLE, [organisationId, cycleId, subjectId, answeredBy]);
      if (!row) throw notFound();
      const { instrumentId, situations, important, ...question } = row;
      const instrument = await this.questionnaires.read(tx, organisationId, instrumentId);
      if (situationsOf(instrument).length === 0) throw notFound();
      const choice = situations && important ? { situations, important } : null;
      return { ...question, instrument, choice };
    });
  }

  /** Keeps a choice, in place of the one before. Refused once the round takes no more answers. */
  async keep(
    { organisationId, cycleId, subjectId, answeredBy }: RoleKey,
    { situations, important }: RoleChoice,
  ): Promise<void> {
    const kept = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<unknown[]>(
        `insert into survey.role_choice (organisation_id, cycle_id, subject_id, answered_by, situations, important)
         select c.organisation_id, c.id, $3, $4, $5::text[], $6::text[] from survey.cycle c
         where c.organisation_id = $1 and c.id = $2 and ${OPEN} for share of c
         on conflict (organisation_id, cycle_id, subject_id, answered_by)
         do update set situations = excluded.situations, important = excluded.important
         returning 1 as kept`,
        [organisationId, cycleId, subjectId, answeredBy, situations, important],
      ),
    );
    if (kept.length === 0)
      throw conflict('ROLE.CLOSED', 'The round has closed. What was chosen before can no longer be changed.');
  }
}

const OPEN = `(c.state = 'nominating' or c.state = 'collecting' and c.closes_at > now())`;

const ROLE = `
  select c.organisation_id as "organisationId", c.id as "cycleId", c.title as "cycleTitle", c.closes_at as "closesAt",
    c.time_zone as "timeZone", c.k, c.instrument_id as "instrumentId", s.subject_id as "subjectId",
    p.display_name as "subjectName", coalesce(nullif(p.given_name, ''), p.display_name) as "firstName",
    $4::text as "answeredBy", ${OPEN} as open, r.situations, r.important,
    array(select m.display_name from survey.person_manager pm
          join survey.person m on (m.organisation_id, m.id) = (pm.organisation_id, pm.manager_id) and m.active
          where (pm.organisation_id, pm.person_id) = (s.organisation_id, s.subject_id)
          order by m.display_name) as managers
  from survey.cycle_subject s
  join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id) and c.state <> 'draft'
  join survey.person p on (p.organisation_id, p.id) = (s.organisation_id, s.subject_id)
  left join survey.role_choice r
    on (r.organisation_id, r.cycle_id, r.subject_id, r.answered_by) = (s.organisation_id, s.cycle_id, s.subject_id, $4)
  where (s.organisation_id, s.cycle_id, s.subject_id) = ($1, $2, $3)`;
