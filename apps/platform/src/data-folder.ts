import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';

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
  accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  return { path, masterKey: () => keptKey(join(path, 'master-key')) };
}

function keptKey(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
