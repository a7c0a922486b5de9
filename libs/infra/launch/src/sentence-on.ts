import { ConfigError } from '#infra/config';
import { QueueRefusal } from '#infra/queues';
import { StartRefusal } from './start-refusal.js';

/** What a person reads when something fails: the faults we foresaw in plain words, the others with their trace. */
export function sentenceOn(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartRefusal || error instanceof QueueRefusal)
    return error.message;
  const {
    code,
    path = 'A file',
    port,
    address,
  } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is taken by another program: stop that one, or choose another with PORT.`;
  if (code === 'EADDRNOTAVAIL' && address)
    return `${address} is not an address of this machine: choose another with HOST.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return port
      ? `Port ${port} is reserved for the system: choose one above 1023 with PORT.`
      : `${path} may not be written or read by this user (${code}): change its permissions, or choose another folder.`;
  if (code === 'EISDIR') return `${path} is a folder, and was to become a file: move it away.`;
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return `${path} is a file, and was to become a folder: move it away.`;
  if (code === 'ENOSPC') return 'The disk is full.';
  if (code === '42501')
    return `The login of DATABASE_URL lacks a right (${(error as Error).message}): docs/operations.md names those it needs.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000')
    return `The database does not answer, or refuses the login (${code}).`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
