import { deviationOf, meanOf, type Position, POSITIONS, roundDisplay, tInterval } from '#domain/scoring';
import { type Cell, shownIn, suppressed } from './cell.js';
import { type DisclosedSubject, type DisclosedView, type Figure } from './disclosed-subject.js';
import { type ReleasePolicy } from './release-policy.js';
import { type Cohort, type CohortFigures, type ReleasedSubject } from './released-analysis.js';
import { ALL_OTHERS, byCode, codesOf } from './view-cells.js';

/** From as many subjects: spread, interval and the share of each position. */
const K_SPREAD = 10;

/** Gathers a cohort subject by subject, so that no more than one document need be held. */
export interface CohortTally {
  add(subject: DisclosedSubject, positions: ReleasedSubject['positions']): void;
  cohort(): Cohort;
}

/**
 * Cohort figures: the mean over subjects, with equal weight, of cells that are released anyway. Anything
 * else, minus the individual reports, would give a hidden cell.
 */
export function cohortTally({ outline, rules }: ReleasePolicy): CohortTally {
  const viewIds = [
    'self',
    ...outline.groups.map(({ code }) => code).filter((code) => code !== 'self'),
    ALL_OTHERS,
  ];
  const table = (codes: readonly unknown[]) => codes.map(() => viewIds.map((): number[] => []));
  const means = { competencies: table(outline.competencies), domains: table(outline.domains) };
  const places = outline.competencies.map(() => new Map<Position, number>());
  let subjects = 0;

  const cells = (values: readonly number[][]): Record<string, Cell<CohortFigures>> =>
    Object.fromEntries(viewIds.map((id, v) => [id, cohortCell(values[v]!, rules.kCohort)]));

  return {
    add({ views, allOthers }, positions) {
      subjects++;
      for (const view of allOthers ? [...views, allOthers] : views) {
        const v = viewIds.indexOf(view.id); // a block of several groups is none of these
        if (v >= 0) gather(view, v);
      }
      outline.competencies.forEach(({ code }, c) => {
        const position = positions[code]!.position;
        if (position !== 'insufficient') places[c]!.set(position, (places[c]!.get(position) ?? 0) + 1);
      });
    },
    cohort() {
      if (subjects < rules.kCohort) return suppressed('small_cohort');
      return {
        subjects,
        competencies: byCode(codesOf(outline.competencies), (c) => cells(means.competencies[c]!)),
        domains: byCode(codesOf(outline.domains), (d) => cells(means.domains[d]!)),
        positions: byCode(codesOf(outline.competencies), (c) => positionCounts(places[c]!)),
      };
    },
  };

  function gather(view: DisclosedView, v: number): void {
    const keep = (into: number[][][], from: readonly Cell<Figure>[]) =>
      from.forEach((cell, index) => {
        const figure = shownIn(cell);
        if (figure) into[index]![v]!.push(figure.mean);
      });
    keep(means.competencies, view.competencies);
    keep(means.domains, view.domains);
  }
}

function cohortCell(values: readonly number[], kCohort: number): Cell<CohortFigures> {
  const mean = meanOf(values);
  if (mean === null || values.length < kCohort) return suppressed('small_cohort');
  const sd = values.length < K_SPREAD ? null : deviationOf(values);
  const interval = tInterval(values.length, mean, sd);
  return {
    n: values.length,
    mean: roundDisplay(mean),
    sd: sd === null ? null : roundDisplay(sd),
    interval: interval && [roundDisplay(interval[0]), roundDisplay(interval[1])],
  };
}

function positionCounts(places: ReadonlyMap<Position, number>): Cell<Record<Position, number>> {
  const total = [...places.values()].reduce((sum, count) => sum + count, 0);
  if (total < K_SPREAD) return suppressed('small_cohort');
  const count = (position: Position) => [position, places.get(position) ?? 0];
  return Object.fromEntries(POSITIONS.map(count)) as Record<Position, number>;
}
