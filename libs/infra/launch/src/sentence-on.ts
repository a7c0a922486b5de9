import { ConfigError } from '#infra/config';
import { QueueRefusal } from '#infra/queues';
import { StartRefusal } from './start-refusal.js';

/** What a person reads when a start fails: the faults we foresaw in plain words, the others with their trace. */
export function sentenceOn(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartRefusal || error instanceof QueueRefusal)
    return `Parallax does not start. ${error.message}`;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'Parallax does not start. The port is taken by another program: choose another with PORT.';
  if (code === 'EACCES') return `Parallax does not start. ${message}: the permission is missing.`;
  if (code === 'EADDRNOTAVAIL') return 'Parallax does not start. HOST is not an address of this machine.';
  return `Parallax does not start. ${stack ?? String(error)}`;
}
