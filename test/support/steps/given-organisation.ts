import { randomUUID } from 'node:crypto';
import type { RunningPlatform } from '../running-platform.js';

export interface GivenOrganisation {
  readonly id: string;
  readonly hrEmail: string;
}

/** An organisation with one HR administrator, as a first start makes them. */
export async function givenOrganisation(
  on: RunningPlatform,
  name = 'Example Works',
): Promise<GivenOrganisation> {
  const id = randomUUID();
  const hrEmail = `hr@${name.toLowerCase().replaceAll(/[^a-z]/g, '')}.example`;
  await on.db.sql('insert into survey.organisation (organisation_id, name) values ($1, $2)', [id, name]);
  await on.db.sql(
    `insert into survey.person (organisation_id, id, person_id, email, mailbox, display_name, given_name, hr)
     values ($1, $2, 'HR1', $3, $3, 'Hanna Reed', 'Hanna', true)`,
    [id, randomUUID(), hrEmail],
  );
  return { id, hrEmail };
}
