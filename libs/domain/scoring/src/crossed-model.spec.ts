import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { crossedModel, crossedPredictions } from './crossed-model.js';
import { leniency } from './leniency.js';
import { type RatedScore } from './rater-centring.js';

const { cases } = JSON.parse(readFileSync('test/fixtures/published/leniency.json', 'utf8')) as {
  cases: { input: { rows: RatedScore[] } }[];
};
const rows = cases[0]!.input.rows;

/** y of every rater for every subject. */
const full = (y: (subject: number, rater: number) => number): RatedScore[] =>
  [0, 1, 2, 3].flatMap((s) => [0, 1, 2].map((r) => ({ subject: `s${s}`, rater: `r${r}`, y: y(s, r) })));

describe('crossedModel', () => {
  // The restricted likelihood written out with dense matrices and maximised by SciPy 1.17.
  it('agrees with the restricted likelihood written out in full', () => {
    const { mu, variances, subjects } = crossedModel(rows)!;
    expect(mu).toBeCloseTo(3.51186122, 6);
    expect(variances.subject).toBeCloseTo(0.29321686, 5);
    expect(variances.rater).toBeCloseTo(0.07106117, 5);
    expect(variances.residual).toBeCloseTo(0.12725864, 5);
    expect(subjects.S4).toBeCloseTo(-0.80579646, 5);
    expect(subjects.S8).toBeCloseTo(0.36184534, 5);
  });

  it('does not depend on the order of rows', () => {
    expect(crossedModel([...rows].reverse())).toEqual(crossedModel(rows));
  });

  it('finds no rater variance where raters agree on average', () => {
    const noise = [0.1, -0.1, 0, 0.05, 0, -0.05, -0.1, 0.1, 0, -0.05, 0, 0.05];
    const { variances } = crossedModel(full((s, r) => s + noise[s * 3 + r]!))!;
    expect(variances.rater).toBeLessThan(1e-6);
    expect(variances.subject).toBeGreaterThan(1);
  });

  // Dense restricted likelihood, maximised by SciPy from eight starts. From equal ratios alone the search ends
  // at a second optimum without subject variance, whose deviance is 0.47 higher.
  it('finds the better of two optima in a sparse design', () => {
    const sparse = [
      ['s0', 'r7', 3.45],
      ['s1', 'r0', 5],
      ['s1', 'r2', 2.55],
      ['s1', 'r4', 2.85],
      ['s2', 'r0', 4.75],
      ['s2', 'r2', 2.8],
      ['s2', 'r4', 2.9],
      ['s2', 'r6', 3.4],
      ['s2', 'r7', 2.15],
    ] as const;
    const model = crossedModel(sparse.map(([subject, rater, y]) => ({ subject, rater, y })))!;
    expect(model.variances.subject).toBeCloseTo(0.467, 3);
    expect(model.variances.rater).toBeCloseTo(1.033, 3);
    expect(model.variances.residual).toBeCloseTo(0.035, 3);
    expect(Object.values(model.subjects).map((x) => Number(x.toFixed(3)))).toEqual([0.765, -0.377, -0.388]);
  });

  it('has nothing to say without spread, even where sums in another order differ in their last digit', () => {
    expect(crossedModel(full(() => 3))).toBeNull();
    const sums = [(3 / 3 + 3 / 3 + 5 / 3) / 3, (3 / 3 + 4 / 3 + 4 / 3) / 3];
    expect(crossedModel(full((s, r) => sums[(s + r) % 2]!))).toBeNull();
  });

  it.each<[string, (subject: number, rater: number) => number]>([
    ['subjects and raters', (s, r) => 1 + s + r],
    ['raters alone', (_, r) => 2 + r],
    ['subjects alone', (s) => 2 + s],
  ])('has nothing to say where scores follow from %s without a residual', (_, y) => {
    expect(crossedModel(full(y))).toBeNull();
  });
});

describe('crossedPredictions', () => {
  // Balanced, by hand: a subject mean of three raters is drawn in by 1 / (1 + ⅓) = 0.75.
  it('draws subject means toward the average', () => {
    const { mu, subjects } = crossedPredictions(
      full((s) => s),
      { subject: 1, rater: 0, residual: 1 },
    );
    expect(mu).toBeCloseTo(1.5, 10);
    expect(Object.values(subjects)).toEqual([-1.5, -0.5, 0.5, 1.5].map((x) => expect.closeTo(0.75 * x, 10)));
  });
});

describe('leniency', () => {
  it('is computed for a connected design in which raters overlap', () => {
    expect(leniency(rows)).toMatchObject({ usable: true });
    const apart = rows.map((row) => ({ ...row, rater: `${row.rater} on ${row.subject}` }));
    expect(leniency(apart)).toBeNull();
    const islands = full((s, r) => s + r).filter(({ subject, rater }) => subject < 's2' === rater < 'r1');
    expect(leniency(islands)).toBeNull();
  });
});
