import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '#infra/launch';

/**
 * A secret that lies in the data folder, made at the first start and never again: one that is lost later
 * must come back from a backup, because what stands in the database was written under it.
 *
 * throws  StartRefusal, when it is missing although there is a database
 */
export function keptSecret(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  if (!existsSync(file)) {
    if (existsSync(join(folder, 'postgres')))
      throw new StartRefusal([
        `The file ${file} is missing, without which the database beside it is of no use: \
restore it from a backup.`,
      ]);
    writeFileSync(`${file}.new`, make(), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}
