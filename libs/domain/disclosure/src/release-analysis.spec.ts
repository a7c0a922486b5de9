import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Instrument, outlineOf } from '#domain/instrument';
import { packResponses } from '#domain/scoring';
import { releaseAnalysis } from './release-analysis.js';
import { type NamedCycle } from './release-analysis.js';

const FIXTURES = join(process.cwd(), 'test/fixtures');
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(FIXTURES, ...path), 'utf8'));

type Row = Record<string, string>;
const readRows = (folder: string): Row[] =>
  parse<Row>(readFileSync(join(FIXTURES, folder, 'responses.csv'), 'utf8'), { columns: true, bom: true });

const rating = (cell: string | undefined) => (cell === 'NO' ? -1 : Number(cell ?? 0));

function cyclesOf(instrument: Instrument, rows: readonly Row[]): NamedCycle[] {
  const outline = outlineOf(instrument);
  const submitted = rows.filter(({ status }) => status === 'submitted');
  return [...new Set(submitted.map(({ cycle }) => cycle!))].map((cycle) => ({
    cycle,
    responses: packResponses(
      outline,
      submitted
        .filter((row) => row.cycle === cycle)
        .map((row) => ({
          subject: row.subject!,
          rater: row.rater!,
          relationship: row.relationship!,
          ratings: outline.items.map((code) => rating(row[code])),
          comments: outline.questions.map((code) => row[code] ?? ''),
        })),
    ),
  }));
}

const release = (folder: string, rows = readRows(folder)) => {
  const instrument = json(folder, 'instrument.json') as Instrument;
  return releaseAnalysis(instrument, cyclesOf(instrument, rows));
};
/** `undefined` is no key, as in a file. */
const asFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const traps = readdirSync(join(FIXTURES, 'anonymity')).filter((name) =>
  readdirSync(join(FIXTURES, 'anonymity', name)).includes('released.json'),
);

describe('releaseAnalysis', () => {
  // Worked by hand from the rules; each folder tells its story in scenario.json.
  it.each(['formats', ...traps.map((name) => `anonymity/${name}`)])('releases %s as worked out', (folder) => {
    expect(asFile(release(folder))).toEqual(json(folder, 'released.json'));
  });

  it('writes the same bytes whatever the order of rows', () => {
    const rows = readRows('formats');
    const bytes = JSON.stringify(release('formats'));
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
    fc.assert(
      fc.property(shuffled, (order) => expect(JSON.stringify(release('formats', order))).toBe(bytes)),
    );
  });
});
