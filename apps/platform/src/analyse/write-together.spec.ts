import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canBeFolder, writeTogether } from './write-together.js';

const root = mkdtempSync(join(tmpdir(), 'parallax-write-'));
let folder: string;
beforeEach(() => void (folder = join(mkdtempSync(join(root, 'run-')), 'new', 'folder')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('writeTogether', () => {
  it('shows no file before all are whole', async () => {
    await writeTogether(folder, async (write) => {
      await write('a.txt', ['one ', 'two']);
      await write('below/b.bin', [new Uint8Array([1, 2])]);
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[.]unfinished-/)]);
    });
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'below']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('one two');
    expect([...readFileSync(join(folder, 'below', 'b.bin'))]).toEqual([1, 2]);
  });

  it('takes a folder that it made away again when something fails', async () => {
    const failing = writeTogether(folder, async (write) => {
      await write('a.txt', ['one']);
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(existsSync(join(folder, '..'))).toBe(false);
  });

  it('leaves a folder that was there as it was, also when the last step is what fails', async () => {
    mkdirSync(join(folder, 'b.txt'), { recursive: true });
    writeFileSync(join(folder, 'a.txt'), 'old');
    const failing = writeTogether(folder, async (write) => {
      await write('a.txt', ['new']);
      await write('b.txt', ['new']);
    });
    await expect(failing).rejects.toThrow('is a folder');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });
});

describe('canBeFolder', () => {
  it('accepts what is not there and what is a folder, and no file', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(await Promise.all([root, join(root, 'none'), file].map(canBeFolder))).toEqual([true, true, false]);
  });
});
