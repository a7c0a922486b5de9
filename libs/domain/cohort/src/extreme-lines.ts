import { type Instrument } from '#domain/instrument';
import { type CohortReport, type LineFigure } from './cohort-report.js';
import { type CohortTally } from './cohort-tally.js';
import { figureOfSum, meanOfSum } from './people-sum.js';
import { FEWEST } from './shown-parts.js';

/** Lines on each side. */
const LINES = 3;
/** A competency of fewer lines may rest on one line alone, which would then be printed twice. */
const FEWEST_LINES = 3;

/**
 * The behaviours that others see most and least, at most one line of a competency. With all lines of a
 * competency beside its mean, one person who lacks a line could be told from the difference; one line of
 * three or more leaves everybody an unknown that no other figure holds.
 */
export function extremeLines({ competencies }: Instrument, { items }: CohortTally): CohortReport['lines'] {
  const candidates = competencies.flatMap((competency) =>
    competency.items.length < FEWEST_LINES
      ? []
      : competency.items.flatMap(({ code }) => {
          const sum = items.get(code)!;
          return sum.n < FEWEST ? [] : [{ item: code, competency: competency.code, sum }];
        }),
  );
  const downwards = candidates.toSorted((a, b) => meanOfSum(b.sum) - meanOfSum(a.sum));
  const upwards = candidates.toSorted((a, b) => meanOfSum(a.sum) - meanOfSum(b.sum));
  const taken = new Set<string>();
  const [most, least]: [LineFigure[], LineFigure[]] = [[], []];
  const take = (from: typeof candidates, into: LineFigure[]) => {
    const next = from.find(({ competency }) => !taken.has(competency));
    if (!next) return;
    taken.add(next.competency);
    into.push({ item: next.item, ...figureOfSum(next.sum) });
  };
  for (let turn = 0; turn < LINES; turn++) {
    take(downwards, most);
    take(upwards, least);
  }
  return { most, least };
}
