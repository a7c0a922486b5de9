import { describe, expect, it } from '@jest/globals';
import { releaseCycle, releasePolicyOf, shownIn, suppressed } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { packResponses } from '#domain/scoring';
import { type CohortMember } from './cohort-member.js';
import { cohortReportOf } from './cohort-report-of.js';
import { cohortTally } from './cohort-tally.js';

/** Two leadership competencies of three lines, one management competency of three and one of a single line. */
const competency = (code: string, domain: string, lines: number) => ({
  code,
  domain,
  items: Array.from({ length: lines }, (_, line) => ({ code: `${code}${line + 1}` })),
});
const situation = (code: string, leadership: number) => ({
  code,
  label: code,
  hint: '',
  emphasis: 'both' as const,
  focusCompetencies: [],
  weights: { L: leadership, M: 1 - leadership },
});
const instrument = {
  id: 'i',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  competencies: [
    competency('A', 'L', 3),
    competency('B', 'L', 3),
    competency('C', 'M', 3),
    competency('D', 'M', 1),
  ],
  raterGroups: [{ code: 'self', anonymous: false }],
  situations: [situation('plan', 0.6), situation('do', 0.4)],
  situationQuestion: { rankShares: { 1: [1] } },
} as unknown as Instrument;

interface Given {
  /** Mean of others, of all lines and competencies. */
  readonly others: number;
  readonly gap?: number | null;
  readonly part?: string;
  /** Competencies of which nothing is shown. */
  readonly without?: readonly string[];
  readonly situations?: readonly [self: string, manager: string];
  readonly important?: readonly string[];
  readonly paths?: CohortMember['paths'];
}
const member = (given: Given): CohortMember => {
  const { others, gap = null, without = [] } = given;
  const hidden = suppressed('few_items');
  const figure = { n: 6, mean: others, gap };
  const cells = (code: string) => ({ all_others: without.includes(code) ? hidden : figure });
  const { competencies } = instrument;
  return {
    part: given.part ?? null,
    subject: {
      competencies: Object.fromEntries(competencies.map(({ code }) => [code, cells(code)])),
      items: Object.fromEntries(
        competencies.flatMap(({ code, items }) => items.map((item) => [item.code, cells(code)])),
      ),
      positions: Object.fromEntries(
        competencies.map(({ code }) => [
          code,
          {
            position: gap === null || without.includes(code) ? 'insufficient' : 'steady',
            note: null,
            confidence: null,
          },
        ]),
      ),
    },
    choices: {
      self: given.situations && { situations: [given.situations[0]], important: given.important ?? [] },
      manager: given.situations && { situations: [given.situations[1]], important: [] },
    } as CohortMember['choices'],
    paths: given.paths ?? [],
  };
};
const reportOf = (members: readonly CohortMember[]) => {
  const tally = cohortTally(instrument);
  members.forEach((one) => tally.add(one));
  return cohortReportOf(instrument, tally);
};
const times = (count: number, given: Given) => Array.from({ length: count }, () => member(given));
const hidden = { suppressed: 'small_cohort' };

describe('a cohort', () => {
  // By hand: (5·3.4 + 3·4) / 8 = 29 / 8 = 3.625 → 3.63; the gap over the five who rated themselves.
  it('is the mean over its people of what their releases show', () => {
    const report = reportOf([...times(5, { others: 3.4, gap: 0.6 }), ...times(3, { others: 4 })]);
    expect(report.people).toBe(8);
    expect(report.competencies['A']).toEqual({
      others: { n: 8, mean: 3.63 },
      gap: { n: 5, mean: 0.6 },
      positions: hidden,
    });
    expect(report.domains).toEqual({ L: { mean: 3.63 }, M: { mean: 3.63 } });
  });

  it('leaves out cells that no release shows, and needs five that do', () => {
    const report = reportOf([
      ...times(5, { others: 3, gap: 0 }),
      ...times(4, { others: 5, without: ['A'] }),
      ...times(3, { others: 1, without: ['A', 'B', 'C', 'D'] }),
    ]);
    expect(report.people).toBe(9);
    expect(report.competencies['A']?.others).toEqual({ n: 5, mean: 3 });
    const few = reportOf([...times(4, { others: 3 }), ...times(4, { others: 5, without: ['A', 'B'] })]);
    expect([few.competencies['A']?.others, few.domains['L']]).toEqual([hidden, hidden]);
    expect(few.domains['M']).toEqual({ mean: 4 });
  });

  it('counts positions and different expectations from ten people, with five on each side', () => {
    const alike: Given = { others: 3, gap: 0, situations: ['plan', 'plan'] };
    const apart: Given = { ...alike, situations: ['plan', 'do'] };
    const report = reportOf([...times(6, alike), ...times(5, apart)]);
    expect(report.competencies['A']?.positions).toMatchObject({
      n: 11,
      counts: { steady: 11, blind_spot: 0 },
    });
    expect(report.expectations).toEqual({ pairs: 11, different: 5 });
    expect(reportOf([...times(8, alike), ...times(4, apart)]).expectations).toEqual(hidden);
    expect(reportOf([...times(4, alike), ...times(5, apart)]).expectations).toEqual(hidden);
    expect(report.situations).toEqual({ plan: { n: 11 }, do: { n: 5 } });
  });

  it('shows what is picked as important by five or more, and where it stands', () => {
    const picks = (important: string[], others: number): Given => ({
      others,
      important,
      situations: ['plan', 'plan'] as const,
    });
    const report = reportOf([...times(6, picks(['A'], 4)), ...times(5, picks(['A', 'B', 'C'], 3))]);
    expect(report.importance).toEqual({
      asked: { n: 11 },
      competencies: {
        A: { picked: 11, quadrant: 'keep_up' },
        B: { picked: 5, quadrant: 'possible_overkill' },
        C: { picked: 5, quadrant: 'possible_overkill' },
        D: hidden,
      },
    });
    expect(reportOf(times(4, picks(['A'], 4))).importance.asked).toEqual(hidden);
  });

  it('adds up people, paths and hours of each kind, from five people', () => {
    const paths = [
      { domain: 'leadership' as const, hours: 10 },
      { domain: 'leadership' as const, hours: 5 },
    ];
    const report = reportOf([
      ...times(5, { others: 3, paths }),
      ...times(4, { others: 3, paths: [{ domain: 'both', hours: 8 }] }),
    ]);
    expect(report.investment).toEqual({
      leadership: { people: 5, paths: 10, hours: 75 },
      management: hidden,
      both: hidden,
    });
  });

  it('names the lines seen most and least, one of a competency, none of those with a single line', () => {
    const members = times(5, { others: 3 }).map((one) => ({
      ...one,
      subject: {
        ...one.subject,
        items: {
          ...one.subject.items,
          A2: { all_others: { n: 6, mean: 4.5 } },
          A3: { all_others: { n: 6, mean: 1 } },
        },
      },
    }));
    const { most, least } = reportOf(members).lines;
    expect(most).toEqual([
      { item: 'A2', n: 5, mean: 4.5 },
      { item: 'C1', n: 5, mean: 3 },
    ]);
    expect(least).toEqual([{ item: 'B1', n: 5, mean: 3 }]); // A3 is lower, and A is taken
  });

  it('does not depend on the order of people', () => {
    const members = [3.11, 3.37, 4.2, 2.9, 3.33, 4.17].map((others) => member({ others, gap: 0.13 }));
    expect(reportOf(members)).toEqual(reportOf(members.toReversed()));
  });
});

describe('the parts of a cohort', () => {
  const units = (sizes: Record<string, number>, given: Partial<Given> = {}) =>
    Object.entries(sizes).flatMap(([part, size]) => times(size, { others: 3, ...given, part }));

  it('are shown from five people, where nobody or at least five are left', () => {
    const { parts, inNoPart } = reportOf(units({ Sales: 6, Ops: 5, Legal: 3, IT: 2 }));
    expect(parts.map(({ name, people }) => [name, people])).toEqual([
      ['Ops', 5],
      ['Sales', 6],
    ]);
    expect(inNoPart).toBe(5);
    expect(reportOf(units({ Sales: 6, Ops: 5, Legal: 3 })).parts.map(({ name }) => name)).toEqual(['Sales']);
    expect(reportOf(units({ Sales: 6, Legal: 3 })).parts).toEqual([]);
  });

  it('hide a figure again where fewer than five of a part, or of the rest, have it', () => {
    const members = [
      ...units({ Sales: 6 }),
      ...units({ Ops: 5 }),
      ...units({ Ops: 2 }, { without: ['A'] }),
      ...units({ HR: 4 }),
      ...units({ HR: 3 }, { without: ['B'] }),
    ];
    const [hr, ops, sales] = reportOf(members).parts;
    expect([hr, ops, sales].map((part) => part?.people)).toEqual([7, 7, 6]);
    // B: 6 + 7 + 4. The four of HR could be had by subtraction, so that Sales, the smaller, steps back too.
    const shown = [hr, ops, sales].map((part) => shownIn(part?.competencies['B'])?.n ?? null);
    expect(shown).toEqual([null, 7, null]);
    expect(shownIn(ops?.competencies['A'])?.n).toBe(5);
    expect(shownIn(hr?.competencies['C'])?.n).toBe(7);
  });
});

describe('a cohort report and the cohort page of the analysis', () => {
  it('say the same, but for the rounding of what is averaged', () => {
    const policy = releasePolicyOf(instrumentWithGroups);
    const rating = (person: number, rater: number, item: number) =>
      1 + ((person * 7 + rater * 3 + item * 5) % 5);
    const rows = Array.from({ length: 12 }, (_, person) =>
      ['self', ...Array.from({ length: 4 }, () => 'peer')].map((relationship, rater) => ({
        subject: `s${person}`,
        rater: `s${person}r${rater}`,
        relationship,
        comments: [],
        ratings: policy.outline.items.map((_, item) => rating(person, rater, item)),
      })),
    ).flat();
    const release = releaseCycle({ policy, cycle: 'c', responses: packResponses(policy.outline, rows) });
    const tally = cohortTally(instrumentWithGroups);
    for (const { released } of release.subjects())
      tally.add({ part: null, subject: released, choices: { self: null, manager: null }, paths: [] });
    const page = shownIn(release.cohort())!;
    const report = cohortReportOf(instrumentWithGroups, tally);
    for (const { code } of instrument.competencies) {
      const [theirs, ours] = [shownIn(page.competencies[code]!['all_others'])!, report.competencies[code]!];
      expect(shownIn(ours.others)?.n).toBe(theirs.n);
      expect(Math.abs(shownIn(ours.others)!.mean - theirs.mean)).toBeLessThan(0.011);
      expect(shownIn(ours.positions)?.counts).toEqual(page.positions[code]);
    }
    for (const domain of ['L', 'M'])
      expect(shownIn(report.domains[domain])!.mean).toBeCloseTo(
        shownIn(page.domains[domain]!['all_others'])!.mean,
        1,
      );
  });

  const instrumentWithGroups: Instrument = {
    ...instrument,
    raterGroups: ['self', 'peer'].map((code) => ({ code, anonymous: code === 'peer' })),
  };
});
