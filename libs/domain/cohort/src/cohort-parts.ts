import { type Cell, shownIn, suppressed } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { type CohortPart, type CohortReport } from './cohort-report.js';
import { type CohortTally, type PartTally } from './cohort-tally.js';
import { domainMeans } from './domain-means.js';
import { figureOfSum, meanOfSum } from './people-sum.js';
import { shownParts } from './shown-parts.js';

/**
 * The parts that may be shown beside the whole, by name. Who is shown at all is decided by people; then each
 * figure is decided anew by those who have it, for a part of six may hold one person without it.
 */
export function cohortParts(
  instrument: Instrument,
  { whole, parts }: CohortTally,
): Pick<CohortReport, 'parts' | 'inNoPart'> {
  const all = [...parts].map(([name, tally]) => ({ name, tally })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const counts = all.map(({ tally }) => tally.people);
  const mayShow = shownBeside(whole.people, counts);
  const shown = all.filter((_, part) => mayShow[part]);
  const cells = <Figure extends object>(
    total: number,
    countOf: (tally: PartTally) => number,
    figureOf: (tally: PartTally) => Figure,
  ): Cell<Figure>[] => {
    const may = shownBeside(
      total,
      shown.map(({ tally }) => countOf(tally)),
    );
    return shown.map(({ tally }, part) => (may[part] ? figureOf(tally) : suppressed('small_cohort')));
  };
  const competencies = instrument.competencies.map(({ code }) => {
    const sumOf = ({ others }: PartTally) => others.get(code)!;
    const of = cells(
      sumOf(whole).n,
      (tally) => sumOf(tally).n,
      (tally) => figureOfSum(sumOf(tally)),
    );
    return { code, of };
  });
  const situations = (instrument.situations ?? []).map(({ code }) => {
    const countOf = (tally: PartTally) => tally.situations.get(code) ?? 0;
    return { code, of: cells(countOf(whole), countOf, (tally) => ({ n: countOf(tally) })) };
  });
  return {
    parts: shown.map(({ name, tally }, part): CohortPart => {
      const own = Object.fromEntries(competencies.map(({ code, of }) => [code, of[part]!]));
      return {
        name,
        people: tally.people,
        competencies: own,
        domains: domainMeans(instrument, (code) =>
          shownIn(own[code]) ? meanOfSum(tally.others.get(code)!) : null,
        ),
        situations: Object.fromEntries(situations.map(({ code, of }) => [code, of[part]!])),
      };
    }),
    inNoPart: whole.people - shown.reduce((sum, { tally }) => sum + tally.people, 0),
  };
}

/** total: how many of the whole have a figure; counts: how many of each part. */
const shownBeside = (total: number, counts: readonly number[]): boolean[] =>
  shownParts(counts, total - counts.reduce((sum, count) => sum + count, 0));
