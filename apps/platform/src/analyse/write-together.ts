import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes one file of several. */
export type WriteFile = (name: string, parts: Iterable<string | Uint8Array>) => Promise<void>;

/** Whether a path may become, or is, a folder. */
export async function canBeFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/**
 * Files that appear in a folder when all of them are whole: they are written under a temporary name beside
 * their place, and renamed at the end. If anything fails, the folder is as it was, or not there.
 */
export async function writeTogether(
  folder: string,
  work: (write: WriteFile) => Promise<void>,
): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const names: string[] = [];
  try {
    const draft = await mkdtemp(join(folder, '.unfinished-'));
    try {
      await work(async (name, parts) => {
        names.push(name);
        await mkdir(dirname(join(draft, name)), { recursive: true });
        await pipeline(Readable.from(parts), createWriteStream(join(draft, name), { flags: 'wx' }));
      });
      // All that can be in the way is met before the first file is replaced.
      for (const name of names) await makeWay(join(folder, name));
      for (const name of names) await rename(join(draft, name), join(folder, name));
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
}

async function makeWay(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory())
    throw Object.assign(new Error(`${path} is a folder, and was to become a file.`), {
      code: 'EISDIR',
      path,
    });
}
