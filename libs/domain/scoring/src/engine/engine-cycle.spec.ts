import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type Instrument, outlineOf, scoringRulesOf } from '#domain/instrument';
import { packResponses } from '../pack-responses.js';
import { analyseCycle } from './engine-cycle.js';
import { engineTrend } from './engine-trend.js';

const folder = join(process.cwd(), 'test/fixtures/formats');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const instrument = JSON.parse(read('instrument.json')) as Instrument;
const outline = outlineOf(instrument);

const given = parse<Record<string, string>>(read('responses.csv'), { columns: true })
  .filter(({ status }) => status === 'submitted')
  .map((row) => ({
    subject: row.subject!,
    rater: row.rater!,
    relationship: row.relationship!,
    comments: [],
    ratings: outline.items.map((code) => (row[code] === 'NO' ? -1 : Number(row[code]))),
  }));
const analysed = (rows = given) =>
  analyseCycle(outline, scoringRulesOf(instrument), packResponses(outline, rows));

/** Equal, with numbers to eleven significant figures: sums may run in another order. */
const figures = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, leaf: unknown) =>
    typeof leaf === 'number' ? Number(leaf.toPrecision(11)) : leaf,
  );

describe('analyseCycle', () => {
  it('gives the worked example of the engine format', () => {
    const expected = JSON.parse(read('engine.json')) as { cycles: object[] };
    const { subjects, cohort } = analysed();
    const cycle = { cycle: '2025', subjects: [...subjects()], ...cohort() };
    expect(figures(cycle)).toEqual(figures(expected.cycles[0]));
  });

  it('gives the same bytes whatever the order of rows', () => {
    const bytes = ({ subjects, cohort }: ReturnType<typeof analysed>) =>
      JSON.stringify([...subjects(), cohort()]);
    expect(bytes(analysed([...given].reverse()))).toBe(bytes(analysed()));
  });
});

describe('engineTrend', () => {
  it('compares the means of different raters, spread pooled over both cycles', () => {
    const half = given.map((row) => ({ ...row, ratings: row.ratings.map((x) => (x > 1 ? x - 1 : x)) }));
    const now = { cycle: '2', basis: analysed().trendBasis() };
    const { competencies } = engineTrend(outline, { cycle: '1', basis: analysed(half).trendBasis() }, now);
    // B: others gave 4 3 4 2 3 3, mean 19/6, squares 17/6; a point less each, so σ² = (2·17/6) / 10.
    expect(competencies.B).toMatchObject({ df: 10, sigma2: expect.closeTo(17 / 30, 10) });
    const se = Math.sqrt((17 / 30) * (2 / 6));
    expect(competencies.B!.subjects.s1).toMatchObject({
      n1: 6,
      n2: 6,
      reliable: 1 / se > 1.96,
      change: expect.closeTo(1, 10),
      se: expect.closeTo(se, 10),
      mdd: expect.closeTo(1.959964 * se, 5),
    });
  });
});
