import { suppressed } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { halfRule, meanOf, roundDisplay } from '#domain/scoring';
import { type CohortReport } from './cohort-report.js';

/**
 * Leadership and management of a cohort: the mean of the competency means that are shown beside them, by the
 * half rule. A mean over people's own domain means would do the same where everybody has all competencies,
 * and where one has not, the difference of the two would be about that person alone.
 *
 * meanOfCompetency  unrounded; null where it is not shown
 */
export function domainMeans(
  { domains, competencies }: Instrument,
  meanOfCompetency: (code: string) => number | null,
): CohortReport['domains'] {
  return Object.fromEntries(
    domains.map(({ code }) => {
      const own = competencies.filter(({ domain }) => domain === code);
      const means = own.flatMap((competency) => meanOfCompetency(competency.code) ?? []);
      const mean = meanOf(means);
      return [
        code,
        mean === null || !halfRule(means.length, own.length)
          ? suppressed('small_cohort')
          : { mean: roundDisplay(mean) },
      ];
    }),
  );
}
