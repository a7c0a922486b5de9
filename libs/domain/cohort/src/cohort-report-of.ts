import { type Cell, suppressed } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { importancePerformance, type Position, POSITIONS } from '#domain/scoring';
import { cohortParts } from './cohort-parts.js';
import {
  type CohortCompetency,
  type CohortImportance,
  type CohortReport,
  type Investment,
  type PathDomain,
} from './cohort-report.js';
import { type CohortTally } from './cohort-tally.js';
import { domainMeans } from './domain-means.js';
import { extremeLines } from './extreme-lines.js';
import { figureOfSum, meanOfSum, type PeopleSum } from './people-sum.js';
import { FEWEST } from './shown-parts.js';

/** From as many people: shares of positions, and how often two describe a role differently. */
export const FEWEST_FOR_SHARES = 10;

const PATH_DOMAINS: readonly PathDomain[] = ['leadership', 'management', 'both'];
const hidden = suppressed('small_cohort');

/** What may be said of the people that were counted. Fewer than five and every cell says why it is empty. */
export function cohortReportOf(instrument: Instrument, tally: CohortTally): CohortReport {
  const shownMean = (sum: PeopleSum) => (sum.n < FEWEST ? hidden : figureOfSum(sum));
  const othersOf = (code: string) => tally.whole.others.get(code)!;
  return {
    people: tally.whole.people,
    competencies: Object.fromEntries(
      instrument.competencies.map(({ code }): [string, CohortCompetency] => [
        code,
        {
          others: shownMean(othersOf(code)),
          gap: shownMean(tally.gaps.get(code)!),
          positions: positionCounts(tally.positions.get(code)!),
        },
      ]),
    ),
    domains: domainMeans(instrument, (code) =>
      othersOf(code).n < FEWEST ? null : meanOfSum(othersOf(code)),
    ),
    lines: extremeLines(instrument, tally),
    expectations: expectationsOf(tally),
    situations: Object.fromEntries(
      (instrument.situations ?? []).map(({ code }) => {
        const n = tally.whole.situations.get(code) ?? 0;
        return [code, n < FEWEST ? hidden : { n }];
      }),
    ),
    importance: importanceOf(instrument, tally),
    investment: Object.fromEntries(
      PATH_DOMAINS.map((domain) => [domain, investmentOf(tally.investment.get(domain))]),
    ) as Record<PathDomain, Cell<Investment>>,
    ...cohortParts(instrument, tally),
  };
}

function positionCounts(places: ReadonlyMap<Position, number>): CohortCompetency['positions'] {
  const n = [...places.values()].reduce((sum, count) => sum + count, 0);
  if (n < FEWEST_FOR_SHARES) return hidden;
  const counts = POSITIONS.map((position) => [position, places.get(position) ?? 0]);
  return { n, counts: Object.fromEntries(counts) as Record<Position, number> };
}

/** Enough on each side: "one of twelve" would point at somebody. */
function expectationsOf({ expectations: { pairs, different } }: CohortTally): CohortReport['expectations'] {
  const enough = pairs >= FEWEST_FOR_SHARES && different >= FEWEST && pairs - different >= FEWEST;
  return enough ? { pairs, different } : hidden;
}

/** What is chosen as important, beside how often others see it. A competency counts for a person once. */
function importanceOf({ competencies }: Instrument, { importance, whole }: CohortTally): CohortImportance {
  const { asked } = importance;
  const picks = competencies.map(({ code }) => {
    const picked = importance.picked.get(code) ?? 0;
    const sum = whole.others.get(code)!;
    return { code, picked, isShown: picked >= FEWEST, performance: sum.n < FEWEST ? null : meanOfSum(sum) };
  });
  const placed = picks.flatMap(({ code, picked, isShown, performance }) =>
    isShown && performance !== null ? [{ code, share: picked / asked, performance }] : [],
  );
  const { quadrants } = importancePerformance(
    placed.map(({ share }) => share),
    placed.map(({ performance }) => performance),
  );
  const quadrantOf = (code: string) => quadrants[placed.findIndex((one) => one.code === code)] ?? null;
  return {
    asked: asked < FEWEST ? hidden : { n: asked },
    competencies: Object.fromEntries(
      picks.map(({ code, picked, isShown }) => [
        code,
        isShown ? { picked, quadrant: placed.length > 1 ? quadrantOf(code) : null } : hidden,
      ]),
    ),
  };
}

const investmentOf = (given: Investment | undefined): Cell<Investment> =>
  given && given.people >= FEWEST ? { ...given, hours: Math.round(given.hours) } : hidden;
