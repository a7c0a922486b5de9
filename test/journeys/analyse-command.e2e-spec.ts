import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { ReleasedAnalysis } from '#contracts';
import { analyseCommand } from '../../apps/platform/src/analyse/analyse-command.js';

const FIXTURES = join(process.cwd(), 'test/fixtures');
const FORMATS = join(FIXTURES, 'formats');
const INSTRUMENT = join(FORMATS, 'instrument.json');
const CSV = readFileSync(join(FORMATS, 'responses.csv'), 'utf8');
const HEADER = 'cycle,subject,rater,relationship,status,A1,A2,B1,START';

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const table = (csv: string): string[][] => parse(csv);

/** Equal, with numbers to eleven significant figures: sums may run in another order. */
const figures = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, leaf: unknown) =>
    typeof leaf === 'number' ? Number(leaf.toPrecision(11)) : leaf,
  );

describe('parallax analyse', () => {
  let folder: string;
  let out: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'parallax-analyse-'))));
  beforeEach(() => void (out = join(mkdtempSync(join(folder, 'run-')), 'made', 'for', 'us')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const analyse = async (...words: string[]) => {
    const said: string[] = [];
    const status = await analyseCommand(words, (line) => said.push(line));
    return { status, said };
  };
  const write = (csv: string | Buffer, name = 'responses.csv') => {
    const path = join(mkdtempSync(join(folder, 'in-')), name);
    writeFileSync(path, csv);
    return path;
  };
  /** With the small instrument of the worked example. */
  const analyseCsv = (csv: string | Buffer, ...words: string[]) =>
    analyse('--instrument', INSTRUMENT, '--responses', write(csv), '--out', out, ...words);

  describe('writes', () => {
    it('the worked example of both formats, and nothing else', async () => {
      expect(await analyseCsv(CSV, '--engine')).toEqual({ status: 0, said: [] });
      expect(readdirSync(out).sort()).toEqual(['engine.json', 'released.json']);
      const released = json(out, 'released.json');
      expect(released).toEqual(json(FORMATS, 'released.json'));
      expect(ReleasedAnalysis.safeParse(released).success).toBe(true);
      expect(figures(json(out, 'engine.json'))).toEqual(figures(json(FORMATS, 'engine.json')));
    });

    const traps = readdirSync(join(FIXTURES, 'anonymity')).filter((name) =>
      existsSync(join(FIXTURES, 'anonymity', name, 'released.json')),
    );
    // Worked by hand from the rules; each folder tells its story in scenario.json.
    it.each(traps)('what may be shown of %s', async (name) => {
      const trap = join(FIXTURES, 'anonymity', name);
      const { policy } = json(trap, 'scenario.json') as { policy: { k: number } };
      const words = [
        '--instrument',
        join(trap, 'instrument.json'),
        '--responses',
        join(trap, 'responses.csv'),
      ];
      expect(await analyse(...words, '--out', out, '--k', String(policy.k))).toEqual({ status: 0, said: [] });
      expect(json(out, 'released.json')).toEqual(json(trap, 'released.json'));
      expect(readdirSync(out)).toEqual(['released.json']);
    });

    it('the same bytes whatever the order of rows and columns, over three cycles', async () => {
      const [names = [], ...rows] = table(CSV);
      // Three cycles, so that there are trends; 9 before 10, as numbers.
      const cycles = ['9', '10', '11'].flatMap((cycle) => rows.map(([, ...rest]) => [cycle, ...rest]));
      const bytesOf = async (header: string[], body: string[][]) => {
        const { status } = await analyseCsv(stringify([header, ...body]), '--engine');
        expect(status).toBe(0);
        return ['released.json', 'engine.json'].map((file) => readFileSync(join(out, file), 'utf8'));
      };
      const bytes = await bytesOf(names, cycles);
      expect((JSON.parse(bytes[0]!) as ReleasedAnalysis).cycles.map(({ cycle }) => cycle)).toEqual([
        '9',
        '10',
        '11',
      ]);
      const all = <Value>(values: Value[]) =>
        fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length });
      await fc.assert(
        fc.asyncProperty(all(cycles), all(names.map((_, at) => at)), async (body, order) => {
          const arranged = (cells: string[]) => order.map((at) => cells[at]!);
          expect(await bytesOf(arranged(names), body.map(arranged))).toEqual(bytes);
        }),
        { numRuns: 15 },
      );
    });

    it('what other tools export: a byte order mark, CRLF, quoted cells, `report` for direct reports', async () => {
      const quoted = `\uFEFF${stringify(table(CSV.replaceAll('direct_report', 'report')), { quoted: true, record_delimiter: '\r\n' })}\r\n`;
      expect((await analyseCsv(quoted)).status).toBe(0);
      expect(json(out, 'released.json')).toEqual(json(FORMATS, 'released.json'));
    });

    it('a comment as it was written, with commas, quotation marks and line ends', async () => {
      const comment = 'Say "no", early.\nThen say why.';
      expect(
        (
          await analyseCsv(
            stringify([HEADER.split(','), ['1', 's', 's', 'self', 'submitted', '4', 'NO', '', comment]]),
          )
        ).status,
      ).toBe(0);
      const { cycles } = ReleasedAnalysis.parse(json(out, 'released.json'));
      expect(cycles[0]!.subjects[0]!.comments.START!.self).toEqual([comment]);
    });

    it('nothing about drafts, declined invitations, and cycles that hold nothing else', async () => {
      const others = ['2025,s9,p1,peer,draft,5,5,5,Never said', '1999,s1,p1,peer,declined,,,,'];
      expect((await analyseCsv(`${CSV.trimEnd()}\n${others.join('\n')}\n`)).status).toBe(0);
      expect(json(out, 'released.json')).toEqual(json(FORMATS, 'released.json'));
    });

    it('with the largest promise as threshold, and over an earlier run', async () => {
      for (const [asked, k] of [
        ['3', 3],
        ['4', 4],
        ['10', 10],
      ] as const) {
        expect((await analyseCsv(CSV, '--k', asked)).status).toBe(0);
        expect(ReleasedAnalysis.parse(json(out, 'released.json')).policy.k).toBe(k);
      }
      expect(readdirSync(out)).toEqual(['released.json']);
    });

    it('a page and a PDF for each subject, under names that differ on every file system', async () => {
      const rows = ['Ann', 'ann', 'a/b', 'a b'].map(
        (subject) => `1,${subject},${subject},self,submitted,4,3,5,`,
      );
      const { status, said } = await analyseCsv([HEADER, ...rows].join('\n'), '--reports');
      expect(status).toBe(0);
      expect(said.join()).toContain('labels of rater groups');
      const names = ['Ann-1-r1', 'a-b-1-r1', 'a-b-1-r1-2', 'ann-1-r1-2'];
      expect(readdirSync(join(out, 'reports')).sort()).toEqual(
        names.flatMap((name) => [`${name}.html`, `${name}.pdf`]).sort(),
      );
      expect(readFileSync(join(out, 'reports', 'Ann-1-r1.html'), 'utf8')).toContain(
        'Feedback report for Ann',
      );
      expect(
        readFileSync(join(out, 'reports', 'ann-1-r1-2.pdf'))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    });

    it('a realistic cycle on the instrument that ships with the product', async () => {
      const words = [
        '--instrument',
        'content/instrument.json',
        '--responses',
        join(FIXTURES, 'sample-cycle.csv'),
      ];
      expect(await analyse(...words, '--out', out, '--engine')).toEqual({ status: 0, said: [] });
      const { cycles } = ReleasedAnalysis.parse(json(out, 'released.json'));
      expect(cycles[0]!.subjects).toHaveLength(6);
    });
  });

  describe('refuses, with a line for each fault and no cell repeated,', () => {
    const row = (cells: string) => `${HEADER}\n${cells}\n`;
    const good = '1,s,r,peer,submitted,4,3,5,';
    const at = (place: string, fault: string) =>
      expect.stringMatching(`responses[.]csv: ${place}: ${fault}[.]$`);

    it.each([
      [
        'an unknown column',
        `${HEADER},SECRET\n${good},`,
        'row 1, column 10',
        'has a name that is no column.*',
      ],
      ['a missing column', `${HEADER.replace(',A2', '')}\n`, 'row 1, column A2', 'is missing'],
      ['a doubled column', `${HEADER},A1\n`, 'row 1, column A1', 'is there twice'],
      [
        'an unknown status',
        row(good.replace('submitted', 'SECRET')),
        'row 2, column status',
        'is none of .*',
      ],
      [
        'a status in capitals',
        row(good.replace('submitted', 'Submitted')),
        'row 2, column status',
        'is none of .*',
      ],
      [
        'an unknown relationship',
        row(good.replace('peer', 'SECRET')),
        'row 2, column relationship',
        'is no .*',
      ],
      [
        'a rating off the scale',
        row(good.replace('3', '6')),
        'row 2, column A2',
        'is not 1 to 5, NO or empty',
      ],
      ['a rating of nought', row(good.replace('3', '0')), 'row 2, column A2', 'is not .*'],
      ['a rating with decimals', row(good.replace('3', '3.0')), 'row 2, column A2', 'is not .*'],
      ['a rating in words', row(good.replace('3', 'SECRET')), 'row 2, column A2', 'is not .*'],
      [
        'a bad cell of a draft',
        row(good.replace('submitted', 'draft').replace('3', 'no')),
        'row 2, column A2',
        'is not .*',
      ],
      ['an empty cycle', row(good.replace('1,', ',')), 'row 2, column cycle', 'is empty'],
      ['an empty subject', row(good.replace(',s,', ',,')), 'row 2, column subject', 'is empty'],
      ['an empty rater', row(good.replace(',r,', ',,')), 'row 2, column rater', 'is empty'],
      [
        'a second response of a rater',
        row(`${good}\n${good.replace('peer', 'manager')}`),
        'row 3, column rater',
        '.*before, in row 2',
      ],
      [
        'a second self response',
        row(`1,s,s,self,submitted,4,4,4,\n1,s,SECRET,self,submitted,4,4,4,`),
        'row 3, column relationship',
        '.*before, in row 2',
      ],
      ['a row that is too short', row('1,s,r,peer,submitted,4,3'), 'row 2, column 8', 'the row ends .*'],
      ['a row that is too long', row(`${good},SECRET`), 'row 2, column 10', 'the row goes on .*'],
      ['a quotation mark that never closes', row(`${good}"SECRET`), 'row 2, column 9', '.* never closes'],
      ['a quotation mark inside a cell', row(`${good}SEC"RET`), 'row 2, column 9', '.* inside a cell .*'],
      ['text after a quotation mark', row(`${good}"SEC"RET`), 'row 2, column 9', '.* before the cell ends'],
      ['a file without a row of names', good.replace('peer', 'SECRET'), 'row 1, column 1', 'has a name .*'],
    ])('%s', async (_, csv, place, fault) => {
      const { status, said } = await analyseCsv(csv);
      expect(said).toContainEqual(at(place, fault));
      expect(said.join('\n')).not.toMatch(/SEC/);
      expect(status).toBe(2);
      expect(existsSync(out)).toBe(false);
    });

    it('every fault of a file, and counts empty lines and lines within cells as a spreadsheet does', async () => {
      const rows = [
        `1,s,a,peer,submitted,1,1,1,"two\nlines"`,
        '',
        '1,s,b,peer,submitted,7,1,x,',
        '1,s,c,Peer,gone,1,1,1,',
        '1,s,a,peer,submitted,1,1,1,',
      ];
      const { status, said } = await analyseCsv([HEADER, ...rows].join('\n'));
      expect(status).toBe(2);
      expect(said).toEqual([
        at('row 4, column A1', '.*'),
        at('row 4, column B1', '.*'),
        at('row 5, column status', '.*'),
        at('row 5, column relationship', '.*'),
        at('row 6, column rater', '.*in row 2'),
      ]);
    });

    it('an empty file, column by column', async () => {
      const { status, said } = await analyseCsv('');
      expect(status).toBe(2);
      expect(said).toEqual(HEADER.split(',').map((name) => at(`row 1, column ${name}`, 'is missing')));
    });

    it('text that is not UTF-8, and says on which line', async () => {
      const csv = Buffer.concat([Buffer.from(row(`${good}fine`)), Buffer.from([0x31, 0xfc, 0x0a])]);
      const { status, said } = await analyseCsv(csv);
      expect({ status, said }).toEqual({ status: 2, said: [at('line 3', 'is not text in UTF-8')] });
    });

    it.each([
      ['a threshold below three', ['--k', '2'], '--k: must be a whole number, 3 or more.'],
      ['a threshold that is no whole number', ['--k', '3.5'], '--k: must be a whole number, 3 or more.'],
      ['an option it does not know', ['--csv'], expect.stringMatching(/^Options: Unknown option '--csv'/)],
      ['words that belong to no option', ['extra'], expect.stringMatching(/^Options: Unexpected argument/)],
    ])('%s', async (_, words, line) => {
      const { status, said } = await analyseCsv(CSV, ...words);
      expect(said[0]).toEqual(line);
      expect(status).toBe(2);
      expect(existsSync(out)).toBe(false);
    });

    it('options that are missing', async () => {
      const { status, said } = await analyse('--engine');
      expect(status).toBe(2);
      expect(said.slice(0, 3)).toEqual([
        '--instrument: is missing.',
        '--responses: is missing.',
        '--out: is missing.',
      ]);
    });

    it('files that are not there, and a folder that is a file', async () => {
      const missing = join(folder, 'none.json');
      expect(await analyse('--instrument', missing, '--responses', missing, '--out', out)).toEqual({
        status: 2,
        said: [`${missing}: is not there.`],
      });
      expect((await analyse('--instrument', INSTRUMENT, '--responses', missing, '--out', out)).said).toEqual([
        `${missing}: is not there.`,
      ]);
      const file = write('kept', 'file');
      expect(
        (await analyse('--instrument', INSTRUMENT, '--responses', write(CSV), '--out', file)).said,
      ).toEqual([`${file}: is a file, not a folder.`]);
      expect(readFileSync(file, 'utf8')).toBe('kept');
    });

    it.each([
      ['no JSON', '{"id": SECRET', 'is not JSON in UTF-8'],
      ['no instrument', '{"id": "x", "version": "1", "domains": []}', 'domains: .*'],
      [
        'an instrument whose items are named like other columns',
        readFileSync(INSTRUMENT, 'utf8').replace('"A1"', '"rater"'),
        'the code rater is .*',
      ],
    ])('%s', async (_, text, fault) => {
      const path = write(text, 'instrument.json');
      const { status, said } = await analyse('--instrument', path, '--responses', write(CSV), '--out', out);
      expect(status).toBe(2);
      expect(said).toContainEqual(expect.stringMatching(`instrument[.]json: ${fault}[.]$`));
      expect(said.join()).not.toContain('SECRET');
      expect(existsSync(out)).toBe(false);
    });
  });

  it('leaves the files of an earlier run as they were when it refuses, and when it fails', async () => {
    expect((await analyseCsv(CSV, '--engine')).status).toBe(0);
    const before = readFileSync(join(out, 'released.json'), 'utf8');
    expect((await analyseCsv(CSV.replace('submitted,4', 'submitted,9'))).status).toBe(2);
    rmSync(join(out, 'engine.json'));
    writeFileSync(join(out, 'reports'), 'a file where a folder must be');
    await expect(
      analyseCsv(`${HEADER}\n1,s,s,self,submitted,1,1,1,`, '--engine', '--reports'),
    ).rejects.toThrow();
    expect(readFileSync(join(out, 'released.json'), 'utf8')).toBe(before);
    expect(readdirSync(out).sort()).toEqual(['released.json', 'reports']);
  });

  it('is a command of its own: nothing on its output, faults beside it, exit status 2', async () => {
    const run = (...words: string[]) =>
      promisify(execFile)(process.execPath, ['dist/apps/platform/src/parallax.js', 'analyse', ...words], {
        env: { PATH: process.env.PATH },
      });
    const words = ['--instrument', INSTRUMENT, '--responses', join(FORMATS, 'responses.csv'), '--out', out];
    await expect(run(...words, '--k', '1')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--k: must be'),
    });
    expect(existsSync(out)).toBe(false);
    expect((await run(...words)).stdout).toBe('');
    expect(json(out, 'released.json')).toEqual(json(FORMATS, 'released.json'));
  }, 30_000);
});
