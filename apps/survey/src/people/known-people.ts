import type { EntityManager } from 'typeorm';
import type { KnownPerson } from './person-details.js';

/** Everybody whom an organisation knows, raters from outside included, with their managers. */
export const knownPeople = (tx: EntityManager, organisationId: string): Promise<KnownPerson[]> =>
  tx.query<KnownPerson[]>(
    `select p.id, p.person_id as "personId", p.email, p.mailbox, p.given_name as "givenName",
       p.family_name as "familyName", p.display_name as "displayName", p.job_title as "jobTitle", p.unit, p.level,
       p.language, p.time_zone as "timeZone", p.works_days as "worksDays", p.active,
       coalesce(m.managers, '{}') as managers
     from survey.person p
     left join (select person_id, array_agg(manager_id) as managers from survey.person_manager
                where organisation_id = $1 group by person_id) m on m.person_id = p.id
     where p.organisation_id = $1`,
    [organisationId],
  );

/** Until the transaction ends, nobody else imports people or raters into this organisation. */
export const takeRosterAlone = (tx: EntityManager, organisationId: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('roster ' || $1, 0))`, [organisationId]);
