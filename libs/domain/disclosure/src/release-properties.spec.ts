import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instrument, outlineOf } from '#domain/instrument';
import { packResponses, type SubmittedResponse } from '#domain/scoring';
import { shownIn } from './cell.js';
import { releaseAnalysis } from './release-analysis.js';
import { type ByView, type MeanFigures, type ReleasedSubject } from './released-analysis.js';

const GROUPS = ['self', 'manager', 'peer', 'direct_report', 'other'];
const ITEMS = 4;

const instrument = (hiddenGroups: 'merge' | 'omit' = 'merge'): Instrument => ({
  id: 'i',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  competencies: [
    { code: 'A', domain: 'L', items: [{ code: 'A1' }, { code: 'A2' }] },
    { code: 'B', domain: 'M', items: [{ code: 'B1' }, { code: 'B2' }] },
  ],
  raterGroups: GROUPS.map((code) => ({ code, anonymous: !['self', 'manager'].includes(code) })),
  openQuestions: [{ code: 'Q' }],
  scoring: { hiddenGroups },
});

/** A subject's raters, by group: one self, up to two managers, up to six of each anonymous group. */
const answers = fc.array(fc.constantFrom(-1, 0, 1, 2, 3, 4, 5, 3, 4), { minLength: ITEMS, maxLength: ITEMS });
const roster = fc.tuple(
  fc.array(answers, { maxLength: 1 }),
  fc.array(answers, { maxLength: 2 }),
  ...[6, 6, 4].map((maxLength) => fc.array(answers, { maxLength })),
);
const subjects = fc.array(roster, { minLength: 1, maxLength: 3 });

const responsesOf = (rosters: readonly number[][][][]): SubmittedResponse[] =>
  rosters.flatMap((groups, s) =>
    groups.flatMap((raters, group) =>
      raters.map((ratings, rater) => ({
        subject: `s${s}`,
        rater: `${s}-${group}-${rater}`,
        relationship: GROUPS[group]!,
        ratings,
        comments: [`words of ${group}-${rater}`],
      })),
    ),
  );

const released = (responses: readonly SubmittedResponse[], by = instrument()): readonly ReleasedSubject[] => {
  const cycle = { cycle: '1', responses: packResponses(outlineOf(by), responses) };
  return releaseAnalysis(by, [cycle]).cycles[0]!.subjects;
};

/** Every cell of a subject, by address. */
const cellsOf = (subject: ReleasedSubject) =>
  [subject.items, subject.competencies, subject.domains].flatMap((table: ByView<MeanFigures>, level) =>
    Object.entries(table).flatMap(([code, views]) =>
      Object.entries(views).map(([view, cell]) => ({
        address: `${level}/${code}/${view}`,
        view,
        cell: shownIn(cell),
      })),
    ),
  );

const check = <Value>(arbitrary: fc.Arbitrary<Value>, property: (value: Value) => void) =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 100 });

describe('released figures', () => {
  it('do not change with the order of rows or the names of raters', () => {
    check(subjects, (s) => {
      const responses = responsesOf(s);
      const renamed = responses.map((row) => ({ ...row, rater: `x${row.rater}` })).reverse();
      expect(released(renamed)).toEqual(released(responses));
    });
  });

  it('do not change with the order of items and competencies', () => {
    const plain = instrument();
    const backwards: Instrument = {
      ...plain,
      competencies: plain.competencies.map((one) => ({ ...one, items: one.items.toReversed() })).toReversed(),
    };
    check(subjects, (s) => {
      const turned = s.map((groups) => groups.map((raters) => raters.map((ratings) => ratings.toReversed())));
      const sorted = (shown: readonly ReleasedSubject[]) =>
        shown.map((subject) => ({ ...subject, notObservable: subject.notObservable.toSorted() }));
      expect(sorted(released(responsesOf(turned), backwards))).toEqual(sorted(released(responsesOf(s))));
    });
  });

  it('do not change with a response that rates nothing', () => {
    const silent = fc.tuple(subjects, fc.constantFrom(...GROUPS.slice(1)), fc.constantFrom(-1, 0));
    check(silent, ([s, relationship, missing]) => {
      const responses = responsesOf(s);
      if (!responses.some(({ subject }) => subject === 's0')) return;
      const extra = { subject: 's0', rater: 'x', relationship, ratings: Array<number>(ITEMS).fill(missing) };
      expect(released([...responses, { ...extra, comments: [] }])).toEqual(released(responses));
    });
  });

  it('mirror when every rating x becomes 6 − x: means mirror, gaps turn', () => {
    check(subjects, (s) => {
      const mirrored = s.map((groups) =>
        groups.map((raters) => raters.map((ratings) => ratings.map((x) => (x > 0 ? 6 - x : x)))),
      );
      const [before, after] = [released(responsesOf(s)), released(responsesOf(mirrored))];
      const others = after.flatMap(cellsOf);
      before.flatMap(cellsOf).forEach(({ address, cell }, index) => {
        const other = others[index]!;
        expect([other.address, other.cell === null]).toEqual([address, cell === null]);
        if (!cell || !other.cell) return;
        expect(Math.abs(cell.mean + other.cell.mean - 6)).toBeLessThan(0.0101); // halves round away from 0
        if (typeof cell.gap === 'number') expect(other.cell.gap! + cell.gap).toBeCloseTo(0, 9);
      });
    });
  });

  it('shift gaps by as much as every self rating is raised', () => {
    check(subjects, (s) => {
      const withSelf = (level: number) =>
        s.map(([, ...others]) => [[Array<number>(ITEMS).fill(level)], ...others]);
      const [low, high] = [released(responsesOf(withSelf(2))), released(responsesOf(withSelf(3)))];
      const raised = high.flatMap(cellsOf);
      low.flatMap(cellsOf).forEach(({ cell }, index) => {
        if (typeof cell?.gap !== 'number') return;
        expect(Math.abs(raised[index]!.cell!.gap! - cell.gap - 1)).toBeLessThan(0.0101);
      });
    });
  });

  it('close: the item mean of all others is that of attributed groups and shown blocks', () => {
    check(subjects, (s) => {
      for (const { items } of released(responsesOf(s)))
        for (const views of Object.values(items)) {
          const all = shownIn(views.all_others);
          const parts = Object.entries(views).flatMap(([view, cell]) => {
            const shown = shownIn(cell);
            return shown && !['self', 'all_others'].includes(view) ? [shown] : [];
          });
          if (!all) continue;
          const sum = parts.reduce((total, { n, mean }) => total + n * mean, 0);
          expect(parts.reduce((total, { n }) => total + n, 0)).toBe(all.n);
          expect(Math.abs(sum - all.n * all.mean)).toBeLessThan(0.005 * 2 * all.n + 1e-9);
        }
    });
  });

  it('do not depend on other subjects while σ is the default', () => {
    check(subjects, (s) => {
      const responses = responsesOf(s);
      for (const subject of released(responses))
        expect(released(responses.filter((row) => row.subject === subject.subject))).toEqual([subject]);
    });
  });

  it('never rest on fewer than three anonymous raters, merged or omitted', () => {
    const ruled = fc.tuple(subjects, fc.constantFrom('merge' as const, 'omit' as const));
    check(ruled, ([s, rule]) => {
      for (const subject of released(responsesOf(s), instrument(rule))) {
        const blocks = subject.views.filter(({ kind }) => kind === 'block').map(({ id }) => id);
        for (const { view, cell } of cellsOf(subject))
          if (cell && blocks.includes(view)) expect(cell.n).toBeGreaterThanOrEqual(3);
        const anonymous = subject.comments.Q!.anonymous!;
        expect(Array.isArray(anonymous)).toBe(blocks.length > 0);
      }
    });
  });
});
