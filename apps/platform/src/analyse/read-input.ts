import { type FaultSink } from './input-fault.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by this user',
};

/** Runs what reads a file. A file that cannot be read is a fault of the input, and gives null. */
export async function readInput<Result>(
  file: string,
  tell: FaultSink,
  read: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    const fault = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (fault === undefined) throw error;
    tell({ file, fault });
    return null;
  }
}
