import { Config, Settings } from './config.schema.js';
import { ConfigError } from './config-error.js';

/**
 * Reads the environment. Empty values count as absent.
 *
 * throws  ConfigError, which names every fault at once and prints no value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const ours = Object.entries(environment).filter(
    ([name, value]) =>
      value !== undefined && value !== '' && (name in Settings.shape || name.startsWith('PARALLAX_')),
  );
  const read = Config.safeParse(Object.fromEntries(ours));
  if (read.success) return read.data;
  throw new ConfigError(
    read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((name) => `${name} is not a setting of Parallax`)
        : [`${issue.path.join('.')} ${faultOf(issue.path.join('.'), environment, issue.message)}`],
    ),
  );
}

/** The database alone, for commands that need nothing else. Throws ConfigError. */
export function readDatabaseUrl(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const read = Settings.shape.DATABASE_URL.safeParse(environment.DATABASE_URL);
  if (read.success) return read.data;
  throw new ConfigError([
    `DATABASE_URL ${faultOf('DATABASE_URL', environment, read.error.issues[0]?.message ?? '')}`,
  ]);
}

/** zod's own sentences never repeat the value; a missing one deserves plainer words. */
const faultOf = (name: string, environment: Readonly<Record<string, string | undefined>>, message: string) =>
  environment[name] ? message.charAt(0).toLowerCase() + message.slice(1) : 'is missing';
