import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import * as z from 'zod';
import { withinOrganisation } from '#infra/database';
import { isAddress } from '../people/is-address.js';
import { typedLine } from '../typed/typed-line.js';
import { mailboxOf } from '../people/mailbox-of.js';

/** What an organisation begins with: its name, and the first person who may run rounds. */
export const NewOrganisation = z.strictObject({
  name: typedLine(200, 'is missing', 'has more than 200 characters'),
  hrName: typedLine(200, 'is missing', 'has more than 200 characters'),
  hrEmail: z.string().trim().refine(isAddress, 'must be one plain e-mail address'),
});
export type NewOrganisation = z.infer<typeof NewOrganisation>;

/** Makes an organisation with one HR administrator, who signs in by e-mail. Returns its id. */
export async function createOrganisation(
  db: DataSource,
  { name, hrName, hrEmail }: NewOrganisation,
): Promise<string> {
  const organisationId = randomUUID();
  await withinOrganisation(db, organisationId, async (tx) => {
    await tx.query('insert into survey.organisation (organisation_id, name) values ($1, $2)', [
      organisationId,
      name,
    ]);
    await tx.query(
      `insert into survey.person (organisation_id, id, person_id, email, mailbox, display_name, hr)
       values ($1, $2, 'hr-1', $3, $4, $5, true)`,
      [organisationId, randomUUID(), hrEmail, mailboxOf(hrEmail), hrName],
    );
  });
  return organisationId;
}
