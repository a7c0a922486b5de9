import { roundDisplay } from '#domain/scoring';
import { type MeanOverPeople } from './cohort-report.js';

/**
 * Figures of two decimals, added up as whole hundredths: the sum is exact, so that the order in which people
 * come does not matter.
 */
export interface PeopleSum {
  n: number;
  hundredths: number;
}

export const emptySum = (): PeopleSum => ({ n: 0, hundredths: 0 });

export function addFigure(sum: PeopleSum, figure: number): void {
  sum.n++;
  sum.hundredths += Math.round(figure * 100);
}

/** Unrounded; NaN of nobody. */
export const meanOfSum = ({ n, hundredths }: PeopleSum): number => hundredths / n / 100;

/** As it is written down. */
export const figureOfSum = (sum: PeopleSum): MeanOverPeople => ({
  n: sum.n,
  mean: roundDisplay(meanOfSum(sum)),
});
