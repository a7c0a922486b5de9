import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Instrument, outlineOf } from '#domain/instrument';
import { releaseAnalysis, type ReleasedSubject } from '#domain/disclosure';
import { auditCombinations, auditIntervals } from './attacker/audit.js';
import { type Figure, type Publication, raterOf } from './attacker/publication.js';
import { cyclesOf, instruments, namedCycle, rosters } from './attacker/random-cycle.js';
import { readRelease, readTrend, type Release, type RosterRow } from './attacker/read-release.js';

/** `npm run attack -- --runs N` runs longer. */
const RUNS = Number(process.env.PARALLAX_ATTACK_RUNS ?? 10_000);
/** Linear programs take a hundred times as long as ranks. */
const INTERVAL_RUNS = Math.ceil(RUNS / 100);

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
    ...{ k, figures },
    known: new Map(attributed.map(({ answer, rating }) => [answer, rating])),
    blockOf: (answer) => blocks.get(answer)!,
  };
}

const blockOf = ({ views }: ReleasedSubject, relationship: string): string =>
  views.find((view) => 'n' in view && view.kind === 'block' && view.groups.includes(relationship))?.id ??
  relationship;

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

  it('is nothing about fewer than k raters, in one cycle or by combining two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }).chain(cyclesOf), THRESHOLDS, (drawn, k) => {
        expect(auditCombinations(publish(drawn.instrument, drawn.rosters, k))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves as wide a range for a few raters as single figures do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }).chain(cyclesOf), THRESHOLDS, (drawn, k) => {
        expect(auditIntervals(publish(drawn.instrument, drawn.rosters, k))).toEqual([]);
      }),
      { numRuns: INTERVAL_RUNS },
    );
  });
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
