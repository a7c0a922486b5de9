import { readDatabaseUrl } from '#infra/config';
import { migrate } from '#infra/database';
import { sentenceOn } from '#infra/launch';
import { analyseCommand } from './analyse/analyse-command.js';
import { apps } from './apps.js';
import { createOrganisationCommand } from './create-organisation.js';

/** What `parallax <command>` can do. */
const commands: Record<string, (words: readonly string[]) => Promise<void>> = {
  migrate: async () => {
    const done = await migrate(readDatabaseUrl(), apps);
    process.stdout.write(
      done.length > 0 ? `Migrated: ${done.join(', ')}.\n` : 'The database is up to date.\n',
    );
  },
  analyse: async (words) => {
    process.exitCode = await analyseCommand(words, (line) => process.stderr.write(`${line}\n`));
  },
  'create-organisation': async (words) => {
    process.stdout.write(await createOrganisationCommand(words));
  },
};

const [name = '', ...words] = process.argv.slice(2);
const usage = `Usage: parallax <command>, where <command> is one of: ${Object.keys(commands).join(', ')}\n`;
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (name === '--help' || name === '-h') {
  process.stdout.write(usage);
} else if (command) {
  await command(words).catch((error: unknown) => {
    process.stderr.write(`${sentenceOn(error)}\n`);
    process.exitCode = 1;
  });
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
