import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { csvOf } from './csv-of.js';
import { formulaSafe } from './formula-safe.js';
import type { TableRow } from './table.js';
import { workbookOf } from './workbook-of.js';

const table = (rows: readonly TableRow[], heads = ['a', 'b', 'c']) => ({
  name: 'Table',
  heads,
  batches: [rows],
});

/** As OWASP lists them, after spaces, and in full width. */
const RUNS = [
  '=1+1',
  '+1',
  '-1',
  '@A1',
  '\t1',
  '\r1',
  '\n1',
  '  =1',
  ' \t=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '\u00A0=1',
];

describe('a CSV', () => {
  it('keeps numbers as numbers, with two decimals for figures, and quotes words', async () => {
    const csv = await text(
      csvOf(
        table([
          ['x', 3, { decimal: 3.4 }],
          ['', 0, { decimal: -0.25 }],
        ]),
      ),
    );
    expect(csv).toBe('\uFEFF"a","b","c"\r\n"x",3,3.40\r\n"",0,-0.25\r\n');
  });

  it('makes text of what a spreadsheet would run, in heads too', async () => {
    const csv = await text(csvOf(table([RUNS], RUNS)));
    const [heads, row] = parse(csv, { bom: true });
    expect(heads).toEqual(RUNS.map((run) => `'${run}`));
    expect(row).toEqual(heads);
  });

  it('leaves every other text as it is, whatever is in it', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 40 }).filter((word) => formulaSafe(word) === word);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), async (rows) => {
        const read = parse(await text(csvOf(table(rows, ['a', 'b']))), { bom: true });
        expect(read.slice(1)).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a workbook', () => {
  const read = async (rows: readonly TableRow[], heads?: string[]) =>
    (await readXlsx(await buffer(workbookOf(table(rows, heads))))).sheets[0]!.rows;

  it('types words as text and numbers as numbers, in heads too', async () => {
    const cells = await read([[...RUNS, 3, { decimal: -0.25 }, '']], [...RUNS, '=n', '=d', '=e']);
    expect(cells[0]).toEqual([...RUNS, '=n', '=d', '=e']);
    expect(cells[1]!.slice(0, RUNS.length + 2)).toEqual([...RUNS, 3, -0.25]);
    expect(cells[1]![RUNS.length + 2] ?? null).toBeNull();
  });

  it('gives back every text that XML can hold', async () => {
    const odd = [
      '</t><t>',
      '<![CDATA[',
      '&amp;',
      '_x0041_',
      'a\u0001b',
      '\u202Etxt',
      'e\u0301\u0301\u0301',
      '🙂',
      'a\r\nb',
      ' a ',
    ];
    expect((await read([odd]))[1]).toEqual(odd);
    expect((await read([['\uD800x', '\uFFFF']]))[1]).toEqual(['\uFFFDx', '\uFFFD', null]);
  });

  it('cuts a text of a megabyte to what a cell can hold', async () => {
    const [cell] = (await read([['x'.repeat(2 ** 20)]]))[1]!;
    expect(String(cell)).toHaveLength(32_767);
  });
});

describe('a stream of either kind', () => {
  it.each([['CSV', csvOf] as const, ['workbook', workbookOf] as const])(
    'asks for no more batches than are read: %s',
    async (_, streamOf) => {
      let asked = 0;
      async function* batches() {
        while (asked < 5000) {
          asked++;
          await Promise.resolve();
          yield Array.from({ length: 200 }, (_, n): TableRow => [`id ${asked}`, n, { decimal: n / 7 }]);
        }
      }
      const stream = streamOf({ name: 'Table', heads: ['a', 'b', 'c'], batches: batches() });
      stream.once('readable', () => void stream.read());
      await new Promise((resolve) => setTimeout(resolve, 300)); // nobody reads on
      const waiting = asked;
      stream.destroy();
      expect(waiting).toBeGreaterThan(0);
      expect(waiting).toBeLessThan(500);
    },
  );
});
