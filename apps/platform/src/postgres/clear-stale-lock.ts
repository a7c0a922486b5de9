import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A server that was killed leaves its process id behind, and the next one refuses to start while some
 * process has that id. In a container, where ids are few, that is soon another program: then the mark goes.
 */
export function clearStaleLock(data: string): void {
  const mark = join(data, 'postmaster.pid');
  if (!existsSync(mark) || !existsSync('/proc/self/comm')) return;
  const program = `/proc/${Number.parseInt(readFileSync(mark, 'utf8'), 10)}/comm`;
  if (existsSync(program) && !readFileSync(program, 'utf8').startsWith('postgres')) rmSync(mark);
}
