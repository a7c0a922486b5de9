import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const SUBJECTS = 300;
/** Of the heap, in MiB. All rows at once would need several times as much. */
const HEAP = 64;

describe('an export of a few hundred people', () => {
  it('runs in a heap that could not hold it', async () => {
    const loader = `data:text/javascript,import{register}from'node:module';register('./test/support/typescript-loader.mjs','file://${process.cwd()}/')`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        `--max-old-space-size=${HEAP}`,
        '--conditions=source',
        '--import',
        loader,
        'test/exports/export-many.ts',
        String(SUBJECTS),
      ],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const sizes = new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [string, string]),
    );
    expect(Number(sizes.get('csv'))).toBeGreaterThan(20 * 2 ** 20);
    expect(Number(sizes.get('xlsx'))).toBeGreaterThan(2 * 2 ** 20);
  }, 60_000);
});
