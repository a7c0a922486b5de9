import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { readDatabaseUrl } from '#infra/config';
import { dataSourceOptions } from '#infra/database';
import { StartRefusal } from '#infra/launch';
import { createOrganisation, NewOrganisation, survey } from '../../survey/src/index.js';

const USAGE = 'parallax create-organisation --name NAME --hr-name NAME --hr-email ADDRESS';

/** The command that begins a real deployment: an organisation, and whoever runs its rounds. */
export async function createOrganisationCommand(words: readonly string[]): Promise<string> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { name: text, 'hr-name': text, 'hr-email': text },
  });
  const given = NewOrganisation.safeParse({
    name: values.name,
    hrName: values['hr-name'],
    hrEmail: values['hr-email'],
  });
  if (!given.success) {
    const faults = given.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message.replace(/[.]$/, '')}.`,
    );
    throw new StartRefusal([`Usage: ${USAGE}`, ...faults]);
  }
  const db = await new DataSource(dataSourceOptions(survey, readDatabaseUrl(), 2)).initialize();
  try {
    await createOrganisation(db, given.data);
  } finally {
    await db.destroy();
  }
  return `${given.data.name} is there. ${given.data.hrEmail} can now sign in.\n`;
}
