import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';

export interface ListedPerson {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string | null;
  readonly unit: string | null;
  readonly managers: string | null;
  readonly active: boolean;
}

/** A page of a list, and how long the list is. Pages count from 1. */
export interface PeoplePage {
  readonly people: readonly ListedPerson[];
  readonly total: number;
}

export const PEOPLE_PER_PAGE = 50;

/** Finds an organisation's own people. Raters from outside never appear here. */
@Injectable()
export class PeopleService {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  /** People whose name, id, address, title or unit holds the text, by name. */
  find(organisationId: string, text: string, page: number): Promise<PeoplePage> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const found = `from survey.person p where p.organisation_id = $1 and p.person_id is not null
        and ($2 = '%%' or concat_ws(' ', p.display_name, p.person_id, p.email, p.job_title, p.unit) ilike $2)`;
      const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
      const [count] = await tx.query<{ total: number }[]>(`select count(*)::int as total ${found}`, [
        organisationId,
        pattern,
      ]);
      const people = await tx.query<ListedPerson[]>(
        `select p.id, p.person_id as "personId", p.display_name as name, p.email, p.job_title as "jobTitle", p.unit,
           p.active, (select string_agg(boss.display_name, ', ' order by boss.display_name)
             from survey.person_manager m
             join survey.person boss on (boss.organisation_id, boss.id) = (m.organisation_id, m.manager_id)
             where (m.organisation_id, m.person_id) = (p.organisation_id, p.id)) as managers
         ${found} order by p.family_name, p.given_name, p.person_id limit $3 offset $4`,
        [organisationId, pattern, PEOPLE_PER_PAGE, (page - 1) * PEOPLE_PER_PAGE],
      );
      return { people, total: count?.total ?? 0 };
    });
  }
}
