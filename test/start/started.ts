import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually.js';

/** `npm start` as people run it, in a process of its own. */
export interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far, on both outputs. */
  said(): string;
  /** Resolves when it has printed that it is ready. */
  ready(): Promise<void>;
  /** Resolves when it has ended, to its exit code. */
  ended(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `bin/start.mjs` with the settings given and no others. */
export function givenStart(settings: Record<string, string>): Started {
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const exited = once(child, 'close') as Promise<[number | null]>;
  return {
    child,
    said: () => said,
    ready: () =>
      eventually(() => {
        if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
        if (!said.includes('Press Ctrl-C to stop')) throw new Error(`It is not ready: ${said}`);
      }, 60_000),
    ended: async (signal) => {
      if (signal) child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

/** The process of the database in a data folder, if one lives. */
export function databaseProcess(folder: string): number | undefined {
  const mark = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(mark)) return undefined;
  const pid = Number.parseInt(readFileSync(mark, 'utf8'), 10);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
