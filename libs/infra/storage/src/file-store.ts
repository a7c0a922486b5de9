import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

const NAME = /^[0-9a-z-]+(\/[0-9a-z-]+)*\.[a-z]+$/;

/**
 * Files by name in a folder. A file is whole or absent: it is written under another name, flushed, and then
 * renamed. Names are ours (ids), never what somebody typed.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  async write(name: string, content: Uint8Array | string): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${randomUUID()}.new`;
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** Whether there is a file of that name. */
  async has(name: string): Promise<boolean> {
    return (await stat(this.pathOf(name)).catch(() => null)) !== null;
  }

  /** The file's bytes as a stream, or null if there is none of that name. */
  async read(name: string): Promise<{ stream: Readable; bytes: number } | null> {
    const path = this.pathOf(name);
    const found = await stat(path).catch(() => null);
    return found ? { stream: createReadStream(path), bytes: found.size } : null;
  }

  private pathOf(name: string): string {
    if (!NAME.test(name)) throw new Error('not a name of the file store');
    return join(this.folder, name);
  }
}
