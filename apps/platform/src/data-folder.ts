import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { StartRefusal } from '#infra/launch';
import { keptSecret } from './kept-secret.js';

/** Where the all-in-one keeps what is its own: its database, its master key, its logs. */
export interface DataFolder {
  readonly path: string;
  /** 32 bytes in base64, made at the first start. Whoever loses it loses the answers of open cycles. */
  readonly masterKey: () => string;
}

/** Opens the folder, and makes it if there is none. Throws where it may not be written. */
export function openDataFolder(given: string): DataFolder {
  const path = resolve(given);
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true });
    chmodSync(path, userInfo().uid === 0 ? 0o711 : 0o700); // as root the database's own user must pass
  }
  if (!statSync(path).isDirectory())
    throw new StartRefusal([
      `${path} is a file, and was to be the data folder: name another with PARALLAX_DATA.`,
    ]);
  accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  return { path, masterKey: () => keptMasterKey(path) };
}

function keptMasterKey(folder: string): string {
  const key = keptSecret(folder, 'master-key', () => randomBytes(32).toString('base64'));
  if (Buffer.from(key, 'base64').length === 32) return key;
  throw new StartRefusal([
    `The file ${join(folder, 'master-key')} does not hold 32 bytes in base64: restore it from a backup.`,
  ]);
}
