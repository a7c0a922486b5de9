import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instrument, outlineOf } from '#domain/instrument';
import {
  keepEarlier,
  type LedgerBlocks,
  mayRelease,
  releaseAnalysis,
  releaseCycle,
  type ReleasedSubject,
  releasePolicyOf,
} from '#domain/disclosure';
import { auditCombinations, auditIntervals } from './attacker/audit.js';
import { type Figure, type Publication, raterOf } from './attacker/publication.js';
import { cyclesOf, instruments, namedCycle, rosters } from './attacker/random-cycle.js';
import { readCohort, readRelease, readTrend, type Release, type RosterRow } from './attacker/read-release.js';

/** `npm run attack -- --runs N` runs longer. */
const RUNS = Number(process.env.PARALLAX_ATTACK_RUNS ?? 10_000);
/** Linear programs take a hundred times as long as ranks. */
const INTERVAL_RUNS = Math.ceil(RUNS / 100);

/** Ten thousand runs take a minute or two on a slow machine. */
const PATIENCE = 60_000 + 60 * RUNS;

const THRESHOLDS = fc.constantFrom(3, 3, 4);

/** What one subject's releases publish, cycle by cycle, trends included. */
function publish(instrument: Instrument, cycles: readonly RosterRow[][], k: number): Publication {
  const drawn = cycles.map((roster, index) => namedCycle(instrument, `${index + 1}`, { s: roster }));
  const released = releaseAnalysis(instrument, drawn, k).cycles;
  const releases = released.flatMap((cycle): Release[] => {
    const roster = cycles[Number(cycle.cycle) - 1]!;
    return cycle.subjects.map((subject) => ({ instrument, cycle, subject, roster }));
  });
  return publicationOf(
    releases,
    releases.flatMap((release, index) => [
      ...readRelease(release),
      ...(index > 0 ? readTrend(release, releases[index - 1]!) : []),
    ]),
    k,
  );
}

function publicationOf(releases: readonly Release[], figures: Figure[], k: number): Publication {
  const answers = releases.flatMap(({ instrument, cycle, subject, roster }) =>
    roster.flatMap(({ rater, relationship, ratings }) =>
      outlineOf(instrument).items.flatMap((code, item) =>
        ratings[item]! > 0
          ? [{ answer: `${rater}|${code}@${cycle.cycle}`, relationship, subject, rating: ratings[item]! }]
          : [],
      ),
    ),
  );
  const blocks = new Map(
    answers.map(({ answer, relationship, subject }) => [answer, blockOf(subject, relationship)]),
  );
  const attributed = answers.filter(({ relationship }) => ['self', 'manager'].includes(relationship));
  return {
    k,
    figures,
    known: new Map(attributed.map(({ answer, rating }) => [answer, rating])),
    blockOf: (answer) => blocks.get(answer)!,
  };
}

const blockOf = ({ views }: ReleasedSubject, relationship: string): string =>
  views.find((view) => 'n' in view && view.kind === 'block' && view.groups.includes(relationship))?.id ??
  relationship;

/** The first release, and a second with those who joined, as far as the ledger lets it. */
function publishAgain(
  instrument: Instrument,
  first: readonly RosterRow[],
  joining: readonly RosterRow[],
  k: number,
): { publication: Publication; releases: number } {
  const policy = releasePolicyOf(instrument, k);
  const anonymous = ({ relationship }: RosterRow) => !['self', 'manager'].includes(relationship);
  const next = [
    ...first,
    ...joining.filter(anonymous).map((row) => ({ ...row, rater: `${row.rater}-late` })),
  ];
  const release = (
    roster: readonly RosterRow[],
    withheld: readonly string[],
    frozen?: readonly (readonly string[])[],
  ): Release[] => {
    const { responses } = namedCycle(instrument, '1', { s: roster });
    const { constants, subjects } = releaseCycle({
      policy,
      cycle: '1',
      responses,
      withheldCounts: () => new Set(withheld),
      structureOf: () => frozen,
    });
    return [...subjects()].map(({ released }) => ({
      instrument,
      cycle: constants,
      subject: released,
      roster,
    }));
  };
  const blocksOf = (roster: readonly RosterRow[], subject: ReleasedSubject | undefined): LedgerBlocks =>
    Object.fromEntries(
      (subject?.views ?? []).flatMap((view) => {
        if (!isBlock(view)) return [];
        const members = roster.filter(
          ({ relationship, ratings }) => view.groups.includes(relationship) && ratings.some((x) => x > 0),
        );
        return [[view.id, Object.fromEntries(members.map((row) => [row.rater, ratingsOf(instrument, row)]))]];
      }),
    );

  const before = release(first, []);
  const previous = { k, blocks: blocksOf(first, before[0]?.subject) };
  const asked = { blocks: blocksOf(next, release(next, [])[0]?.subject) };
  const decision = mayRelease({ open: false, k, previous, next: asked });
  const releases = [...before];
  if (before.length > 0 && decision.allowed && !decision.repeat) {
    const counted = keepEarlier(previous.blocks, asked.blocks, decision.keep);
    const answersOf = new Map(Object.values(counted).flatMap((block) => Object.entries(block)));
    const roster = next.map((row) => {
      const answers = answersOf.get(row.rater);
      const items = outlineOf(instrument).items;
      return answers ? { ...row, ratings: items.map((code) => answers[code] ?? 0) } : row;
    });
    const frozen = before[0]!.subject.views.filter(isBlock).map(({ groups }) => groups);
    releases.push(...release(roster, decision.withholdCounts, frozen));
  }
  const publication = publicationOf(releases, releases.flatMap(readRelease), k);
  return { publication, releases: releases.length };
}

type ShownView = Extract<ReleasedSubject['views'][number], { n: number }>;

const isBlock = (view: ReleasedSubject['views'][number]): view is ShownView => view.kind === 'block';

const ratingsOf = (instrument: Instrument, { ratings }: RosterRow): Record<string, number | null> =>
  Object.fromEntries(
    outlineOf(instrument).items.map((code, item) => [code, ratings[item]! > 0 ? ratings[item]! : null]),
  );

/** The reports of several subjects of one cycle, and the page of their averages. */
function publishCohort(instrument: Instrument, drawn: readonly (readonly RosterRow[])[]): Publication {
  const rosters = Object.fromEntries(
    drawn.map((roster, s) => [`s${s}`, roster.map((row) => ({ ...row, rater: `s${s}-${row.rater}` }))]),
  );
  const [cycle] = releaseAnalysis(instrument, [namedCycle(instrument, '1', rosters)], 3).cycles;
  if (!cycle) return publicationOf([], [], 3);
  const releases = cycle.subjects.map((subject): Release => {
    return { instrument, cycle, subject, roster: rosters[subject.subject]! };
  });
  return publicationOf(releases, [...releases.flatMap(readRelease), ...readCohort(cycle, releases)], 3);
}

describe('what a release gives away', () => {
  it('is what the attacker takes it to be: every figure follows from the answers it rests on', () => {
    fc.assert(
      fc.property(cyclesOf(2), THRESHOLDS, ({ instrument, rosters: drawn }, k) => {
        const given = new Map<string, number>(
          drawn.flatMap((roster, cycle) =>
            roster.flatMap(({ rater, ratings }) =>
              outlineOf(instrument).items.map(
                (code, item) => [`${rater}|${code}@${cycle + 1}`, ratings[item]!] as const,
              ),
            ),
          ),
        );
        const off = publish(instrument, drawn, k).figures.filter((figure) => {
          if (figure.kind !== 'mean') return false;
          const value = [...figure.terms].reduce((sum, [answer, w]) => sum + w * given.get(answer)!, 0);
          return !(value > figure.lower - 1e-6 && value < figure.upper + 1e-6);
        });
        expect(off).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it(
    'is nothing about fewer than k raters, in one cycle or by combining two',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2 }).chain(cyclesOf), THRESHOLDS, (drawn, k) => {
          expect(auditCombinations(publish(drawn.instrument, drawn.rosters, k))).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'leaves as wide a range for a few raters as single figures do',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2 }).chain(cyclesOf), THRESHOLDS, (drawn, k) => {
          expect(auditIntervals(publish(drawn.instrument, drawn.rosters, k))).toEqual([]);
        }),
        { numRuns: INTERVAL_RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'is nothing more once a later release stands beside the first',
    () => {
      const drawn = instruments.chain((instrument) =>
        fc
          .tuple(...[5, 4].map((most) => rosters(outlineOf(instrument).items.length, [1, 1, most, most, 2])))
          .map(([first, joining]) => ({ instrument, first, joining })),
      );
      let again = 0;
      fc.assert(
        fc.property(drawn, THRESHOLDS, ({ instrument, first, joining }, k) => {
          const { publication, releases } = publishAgain(instrument, first!, joining!, k);
          if (releases === 2) again++;
          expect(auditCombinations(publication)).toEqual([]);
        }),
        { numRuns: Math.ceil(RUNS / 5) },
      );
      expect(again).toBeGreaterThan(RUNS / 500);
    },
    PATIENCE,
  );

  it(
    'is nothing more once the cohort page stands beside the individual reports',
    () => {
      const drawn = instruments.chain((instrument) =>
        fc
          .array(rosters(outlineOf(instrument).items.length, [1, 1, 4, 3, 0]), { minLength: 5, maxLength: 6 })
          .map((subjects) => ({ instrument, subjects })),
      );
      fc.assert(
        fc.property(drawn, ({ instrument, subjects }) => {
          expect(auditCombinations(publishCohort(instrument, subjects))).toEqual([]);
        }),
        { numRuns: Math.ceil(RUNS / 500) },
      );
    },
    PATIENCE,
  );
});

describe('a policy that hides groups under k but keeps the total', () => {
  it('is caught whenever it hides someone', () => {
    const drawn = instruments.chain((instrument) =>
      rosters(outlineOf(instrument).items.length).map((roster) => ({ instrument, roster })),
    );
    let hidden = 0;
    fc.assert(
      fc.property(drawn, ({ instrument, roster }) => {
        const leaky = leakyPublication(instrument, roster);
        if (leaky === null) return;
        hidden++;
        expect(auditCombinations(leaky).map(({ rule }) => rule)).toContain('EXACT');
      }),
      { numRuns: 500 },
    );
    expect(hidden).toBeGreaterThan(50);
  });
});

/** Item means of groups from k on, and of everyone; null where no item hides a group beside a shown one. */
function leakyPublication(instrument: Instrument, roster: readonly RosterRow[]): Publication | null {
  const k = 3;
  const anonymous = roster.filter(({ relationship }) => !['self', 'manager'].includes(relationship));
  const figures: Figure[] = [];
  let hides = false;
  outlineOf(instrument).items.forEach((code, item) => {
    const meanOf = (rows: readonly RosterRow[], address: string) => {
      const mean = rows.reduce((sum, { ratings }) => sum + ratings[item]!, 0) / rows.length;
      const terms = new Map(rows.map(({ rater }) => [`${rater}|${code}@1`, 1 / rows.length]));
      figures.push({ kind: 'mean', address, terms, lower: mean - 0.005, upper: mean + 0.005 });
    };
    const answered = anonymous.filter(({ ratings }) => ratings[item]! > 0);
    const shown = ['peer', 'direct_report', 'other'].filter((group) => {
      const rows = answered.filter(({ relationship }) => relationship === group);
      if (rows.length >= k) meanOf(rows, `${code}/${group}`);
      return rows.length >= k;
    });
    const left = answered.filter(({ relationship }) => !shown.includes(relationship));
    if (left.length > 0 && left.length < k && shown.length > 0) hides = true;
    if (answered.length > 0) meanOf(answered, `${code}/all`);
  });
  return hides ? { k, figures, known: new Map(), blockOf: (answer) => raterOf(answer) } : null;
}
