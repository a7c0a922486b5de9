import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Instrument, outlineOf } from '#domain/instrument';

/** One row of the sample: somebody asked about somebody, and what came of it. */
export interface SampleRow {
  readonly subject: string;
  readonly rater: string;
  readonly relationship: string;
  readonly status: 'submitted' | 'draft' | 'declined';
  readonly ratings: readonly number[];
  readonly comments: readonly string[];
}

export const INSTRUMENT = JSON.parse(readFileSync('content/instrument.json', 'utf8')) as Instrument;

/** A realistic cycle: small groups, lines not observed, blanks, drafts, refusals, comments in two languages. */
export function sampleCycle(): SampleRow[] {
  const { items, questions } = outlineOf(INSTRUMENT);
  const rows = parse<Record<string, string>>(readFileSync('test/fixtures/sample-cycle.csv', 'utf8'), {
    columns: true,
  });
  return rows.map((row) => ({
    subject: row.subject!,
    rater: row.rater!,
    relationship: row.relationship!,
    status: row.status as SampleRow['status'],
    ratings: items.map((code) => (row[code] === 'NO' ? -1 : Number(row[code]))),
    comments: questions.map((code) => row[code] ?? ''),
  }));
}

export const emailOf = (person: string): string => `${person.toLowerCase()}@sample.example`;
