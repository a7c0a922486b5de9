import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { hashOf, newToken } from '#infra/auth';
import { CONFIG, type Config } from '#infra/config';
import { withinOrganisation } from '#infra/database';

export interface DemoLink {
  readonly title: string;
  readonly address: string;
}

const PEOPLE = [
  { personId: 'D01', title: 'Hanna Reed, HR' },
  { personId: 'D03', title: 'Samuel Okafor, gets feedback' },
  { personId: 'D02', title: 'Miriam Cole, manager' },
  { personId: 'D70', title: 'Nadia Petrov, debriefer' },
];

/** Sign-in links to print on the console of whoever started the demonstration. Each works once, today. */
export function demoLinks(app: INestApplicationContext, organisationId: string): Promise<DemoLink[]> {
  const db = app.get<DataSource>(getDataSourceToken('survey'), { strict: false });
  const { BASE_URL } = app.get<Config>(CONFIG, { strict: false });
  return withinOrganisation(db, organisationId, async (tx) => {
    const links: DemoLink[] = [];
    for (const { personId, title } of PEOPLE) {
      const token = newToken();
      await tx.query(
        `insert into survey.sign_in (organisation_id, token_hash, person_id, expires_at)
         select organisation_id, $3, id, now() + interval '12 hours' from survey.person
         where organisation_id = $1 and person_id = $2`,
        [organisationId, personId, hashOf(token)],
      );
      links.push({ title, address: `${BASE_URL}/sign-in/${token}` });
    }
    return links;
  });
}
