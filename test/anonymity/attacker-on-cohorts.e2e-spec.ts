import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CohortMember, cohortReportOf, cohortTally, FEWEST } from '#domain/cohort';
import { releaseAnalysis, suppressed } from '#domain/disclosure';
import { type Instrument, outlineOf } from '#domain/instrument';
import { auditCombinations } from './attacker/audit.js';
import { type Figure, type Publication } from './attacker/publication.js';
import { namedCycle } from './attacker/random-cycle.js';
import { type Person, personBehind, personOf, readCohortReport } from './attacker/read-cohort-report.js';
import { averageOf, readRelease, type Release, type RosterRow } from './attacker/read-release.js';

/** `npm run attack -- --runs N` runs longer. */
const RUNS = Number(process.env.PARALLAX_ATTACK_RUNS ?? 10_000);
const PATIENCE = 60_000 + 60 * RUNS;

const NO_ROLE = { self: null, manager: null };
/** Ten to twelve people in two units of five and more, but for those who are moved elsewhere. */
const moved = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 20 },
  { arbitrary: fc.constantFrom('Legal', null), weight: 1 },
);
const partOf = (place: number, elsewhere: string | null | undefined) =>
  elsewhere === undefined ? (place < 6 ? 'Ops' : 'Sales') : elsewhere;
const instrumentOf = (allOthers: 'pooled' | 'mean_of_groups', ...lines: readonly number[]): Instrument => ({
  id: 'random',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  scoring: { allOthers },
  competencies: lines.map((count, c) => ({
    code: 'ABCD'.charAt(c),
    domain: c < 2 ? 'L' : 'M',
    items: Array.from({ length: count }, (_, line) => ({ code: `${'ABCD'.charAt(c)}${line + 1}` })),
  })),
  raterGroups: ['self', 'manager', 'peer', 'direct_report', 'other'].map((code) => ({
    code,
    anonymous: !['self', 'manager'].includes(code),
  })),
});

const reportOn = (instrument: Instrument, members: readonly CohortMember[]) => {
  const tally = cohortTally(instrument);
  members.forEach((member) => tally.add(member));
  return cohortReportOf(instrument, tally);
};

describe('a cohort report beside all individual reports', () => {
  const rating = fc.constantFrom(0, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4);
  const crowds = fc.constantFrom('pooled' as const, 'mean_of_groups' as const).chain((allOthers) => {
    const instrument = instrumentOf(allOthers, 3, 1, 1);
    const answers = fc.array(rating, { minLength: 5, maxLength: 5 });
    const rater = (relationship: string, least: number, most: number) =>
      fc
        .array(answers, { minLength: least, maxLength: most })
        .map((all) => all.map((ratings, n) => ({ rater: `${relationship}${n}`, relationship, ratings })));
    const roster = fc
      .tuple(
        rater('self', 0, 1),
        rater('manager', 0, 1),
        fc.oneof(
          { arbitrary: rater('peer', 3, 4), weight: 6 },
          { arbitrary: rater('peer', 2, 2), weight: 1 },
        ),
      )
      .map((groups): RosterRow[] => groups.flat());
    const person = fc.record({ roster, elsewhere: moved });
    return fc.record({
      instrument: fc.constant(instrument),
      people: fc.array(person, { minLength: 11, maxLength: 12 }),
    });
  });

  /** The publication, and the truth about every answer. */
  function publish(
    instrument: Instrument,
    people: readonly { roster: RosterRow[]; elsewhere: string | null | undefined }[],
  ) {
    const rosters = Object.fromEntries(
      people.map(({ roster }, s) => [
        `s${s}`,
        roster.map((row) => ({ ...row, rater: `s${s}-${row.rater}` })),
      ]),
    );
    const [cycle] = releaseAnalysis(instrument, [namedCycle(instrument, '1', rosters)], 3).cycles;
    const releases = (cycle?.subjects ?? []).map((subject): Release => ({
      instrument,
      cycle: cycle!,
      subject,
      roster: rosters[subject.subject]!,
    }));
    const placeOf = ({ subject }: Release) => {
      const place = Number(subject.subject.slice(1));
      return partOf(place, people[place]!.elsewhere);
    };
    const members = releases.map((release): CohortMember => ({
      part: placeOf(release),
      subject: release.subject,
      choices: NO_ROLE,
      paths: [],
    }));
    const report = reportOn(instrument, members);
    const behind = releases.map((release) => personBehind(release, placeOf(release)));
    const cohort = readCohortReport(instrument, report, behind);
    const given = Object.values(rosters).flatMap((roster) =>
      roster.flatMap(({ rater, relationship, ratings }) =>
        outlineOf(instrument).items.map((code, item) => ({
          answer: `${rater}|${code}@1`,
          relationship,
          rating: ratings[item]!,
        })),
      ),
    );
    const attributed = given.filter(({ relationship }) => relationship !== 'peer');
    const publication: Publication = {
      k: 3,
      figures: [...releases.flatMap(readRelease), ...cohort],
      known: new Map(attributed.map(({ answer, rating }) => [answer, rating])),
      blockOf: (answer) => answer,
    };
    return {
      report,
      cohort,
      publication,
      given: new Map(given.map(({ answer, rating }) => [answer, rating])),
    };
  }

  it('is what the attacker takes it to be', () => {
    let [figures, parts] = [0, 0];
    fc.assert(
      fc.property(crowds, ({ instrument, people }) => {
        const { report, cohort, given } = publish(instrument, people);
        figures += cohort.length;
        parts += report.parts.length;
        const off = cohort.filter((figure) => {
          if (figure.kind !== 'mean') return true;
          const value = [...figure.terms].reduce((sum, [answer, w]) => sum + w * given.get(answer)!, 0);
          return !(value > figure.lower - 1e-6 && value < figure.upper + 1e-6);
        });
        expect(off).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(figures).toBeGreaterThan(400);
    expect(parts).toBeGreaterThan(20);
  });

  it(
    'tells nothing about fewer than k raters',
    () => {
      fc.assert(
        fc.property(crowds, ({ instrument, people }) => {
          expect(auditCombinations(publish(instrument, people).publication)).toEqual([]);
        }),
        { numRuns: Math.ceil(RUNS / 500) },
      );
    },
    PATIENCE,
  );
});

describe('a cohort report for somebody who may read no individual report', () => {
  const cell = (shown: boolean, gap: number | null) =>
    shown ? { n: 6, mean: 3.5, gap } : suppressed('few_answers');
  const crowds = fc.constantFrom([3, 4, 1], [4, 3], [3, 2, 3]).chain((lines) => {
    const instrument = instrumentOf('pooled', ...lines);
    const shown = fc.constantFrom(true, true, true, true, false);
    const items = outlineOf(instrument).items.length;
    const member = fc
      .tuple(moved, shown, fc.array(shown, { minLength: items, maxLength: items }))
      .map(([elsewhere, rated, seen]) => (place: number): CohortMember => {
        const { competencies } = outlineOf(instrument);
        const cells = competencies.map(({ code, from, to }) => {
          const count = seen.slice(from, to).filter(Boolean).length;
          return [code, { all_others: cell(count > 0 && count * 2 >= to - from, rated ? 0.5 : null) }];
        });
        return {
          part: partOf(place, elsewhere),
          choices: NO_ROLE,
          paths: [],
          subject: {
            competencies: Object.fromEntries(cells) as CohortMember['subject']['competencies'],
            items: Object.fromEntries(
              outlineOf(instrument).items.map((code, at) => [code, { all_others: cell(seen[at]!, null) }]),
            ),
            positions: {},
          },
        };
      });
    return fc
      .array(member, { minLength: 8, maxLength: 12 })
      .map((drawn) => ({ instrument, members: drawn.map((memberAt, place) => memberAt(place)) }));
  });
  const peopleOf = (instrument: Instrument, members: readonly CohortMember[]): Person[] =>
    members.map((member, at) => personOf(`p${at}`, member, instrument));
  const publicationOf = (figures: readonly Figure[]): Publication => ({
    k: FEWEST,
    figures,
    known: new Map(),
    blockOf: (answer) => answer,
  });

  it(
    'is about nobody, and about no fewer than five people, however figures are combined',
    () => {
      let parts = 0;
      fc.assert(
        fc.property(crowds, ({ instrument, members }) => {
          const report = reportOn(instrument, members);
          parts += report.parts.length;
          const figures = readCohortReport(instrument, report, peopleOf(instrument, members));
          expect(auditCombinations(publicationOf(figures))).toEqual([]);
        }),
        { numRuns: Math.ceil(RUNS / 50) },
      );
      expect(parts).toBeGreaterThan(RUNS / 500);
    },
    PATIENCE,
  );

  it('would be about somebody, with all lines of a competency beside its mean', () => {
    let caught = 0;
    fc.assert(
      fc.property(crowds, ({ instrument, members }) => {
        const people = peopleOf(instrument, members);
        const report = reportOn(instrument, members);
        const lines = instrument.competencies.flatMap(({ items }) =>
          items.flatMap(({ code }): Figure[] => {
            const forms = people.flatMap((person) => person.items.get(code) ?? []);
            if (forms.length < FEWEST) return [];
            return [{ kind: 'mean', address: code, terms: averageOf(forms), lower: 1, upper: 5 }];
          }),
        );
        const figures = [...readCohortReport(instrument, report, people), ...lines];
        if (auditCombinations(publicationOf(figures)).length > 0) caught++;
      }),
      { numRuns: 20 },
    );
    expect(caught).toBeGreaterThan(5);
  });
});
