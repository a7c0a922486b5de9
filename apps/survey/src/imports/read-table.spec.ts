import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTable } from './read-table.js';

const TAKEN = ['person_id', 'email', 'unit'] as const;
const read = (bytes: Buffer | string) =>
  readTable(Buffer.from(bytes as string), TAKEN, [['person_id'], ['email', 'unit']]);
const codes = async (bytes: Buffer | string) => {
  const result = await read(bytes);
  return result.kind === 'faulty' ? result.faults.map(({ row, code }) => [row, code]) : [];
};
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('readTable', () => {
  it('reads commas, semicolons and tabs, and counts rows as a spreadsheet does', async () => {
    for (const separator of [',', ';', '\t']) {
      const text = ['\ufeffPerson ID', 'E-Mail', 'email', 'unit'].join(separator);
      const table = await read(
        `${text}\r\nS1${separator}x${separator}a@b.c${separator}"A / B"\r\n\r\nS2\r\n`,
      );
      expect(table).toMatchObject({
        kind: 'table',
        leftOut: ['e_mail'],
        encoding: 'UTF-8',
        rows: [
          { row: 2, cells: { person_id: 'S1', email: 'a@b.c', unit: 'A / B' } },
          { row: 4, cells: { person_id: 'S2' } },
        ],
      });
    }
  });

  it('lets others have their turn while it reads a large table', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await read(`person_id,email\n${'S1,a@example.org\n'.repeat(40_000)}`);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
  });

  it('recognises UTF-16, with a mark and without, and Windows-1252', async () => {
    const text = 'person_id,unit\nJürgen,€';
    const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
    const ansi = Buffer.from('person_id,unit\nJ\xfcrgen,\x80', 'latin1');
    const written = [
      Buffer.from(`\ufeff${text}`),
      utf16(text),
      utf16(`\ufeff${text}`),
      swapped(utf16(`\ufeff${text}`)),
      ansi,
    ];
    const tables = await Promise.all(written.map(read));
    expect(tables).toMatchObject(
      ['UTF-8', 'UTF-16', 'UTF-16', 'UTF-16', 'Windows-1252'].map((encoding) => ({
        encoding,
        rows: [{ cells: { person_id: 'Jürgen', unit: '€' } }],
      })),
    );
  });

  it.each([
    ['nothing', '', [[null, 'empty-file']]],
    ['names alone', 'person_id,email', [[null, 'empty-file']]],
    ['a NUL', 'person_id,email\nS1,\0', [[null, 'not-text']]],
    ['a spreadsheet file', Buffer.from('504b0304140000000800', 'hex'), [[null, 'not-text']]],
    ['a quotation mark that is never closed', 'person_id,email\nS1,"a\nS2,b', [[2, 'unclosed-quote']]],
    ['a row without an end', `person_id,email\nS1,${'x'.repeat(500_000)}`, [[2, 'endless-row']]],
    [
      'a quotation mark that is never closed in a large file',
      `person_id,email\nS1,"a\n${'S2,b\n'.repeat(100_000)}`,
      [[2, 'endless-row']],
    ],
    ['a quotation mark within a cell', 'person_id,email\nS1,a"b"', [[2, 'stray-quote']]],
    [
      'missing columns',
      'id,name\n1,2',
      [
        [1, 'missing-column'],
        [1, 'missing-column'],
      ],
    ],
    ['a column twice', 'person_id,email,EMAIL\n1,2,3', [[1, 'column-twice']]],
    ['too many columns', `person_id,email,${'x,'.repeat(60)}\n1`, [[1, 'too-many-columns']]],
    ['a row that is too wide', 'person_id,email\nS1,a,b', [[2, 'row-too-wide']]],
    ['a cell that is too long', `person_id,email\nS1,${'a'.repeat(4001)}`, [[2, 'too-long']]],
    ['too many rows', `person_id,email\n${'S,a\n'.repeat(50_001)}`, [[null, 'too-many-rows']]],
  ])('refuses %s', async (_, bytes, faults) => expect(await codes(bytes)).toEqual(faults));

  it('gives a table or faults for any bytes whatever', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, async (any) =>
        expect(['table', 'faulty']).toContain((await read(Buffer.from(any))).kind),
      ),
    );
  });
});
