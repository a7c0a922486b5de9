import { planAddress, sharedAddress } from '#contracts';
import type { PlanSummary } from '../plans/plan-summaries.js';
import type { SharedWith } from '../sharing/sharing.js';
import { dayInWords, dayOfMomentInWords } from './day-in-words.js';
import type { ReportRow } from './report-row.js';

/** A person's own reports with the plans made of them, and what others share with that person. */
export function mineView(
  reports: readonly ReportRow[],
  plans: ReadonlyMap<string, PlanSummary>,
  shared: readonly SharedWith[],
) {
  return {
    reports: reports.map(({ id, cycleTitle, timeZone, releasedAt }) => {
      const plan = plans.get(id);
      return {
        id,
        cycleTitle,
        released: releasedAt ? dayOfMomentInWords(releasedAt, timeZone) : '',
        plan: planAddress(id),
        state: STATES[plan?.state ?? 'suggested'],
        next: plan?.nextText && plan.nextOn ? `${plan.nextText}, by ${dayInWords(plan.nextOn)}` : null,
      };
    }),
    shared:
      shared.length > 0
        ? shared.map(({ reportId, name, cycleTitle }) => ({
            name,
            cycleTitle,
            href: sharedAddress(reportId),
          }))
        : null,
  };
}

const STATES: Readonly<Record<PlanSummary['state'], { badge: string; label: string; link: string }>> = {
  suggested: { badge: '', label: 'Paths to choose from', link: 'Your paths: choose what fits' },
  choosing: { badge: 'current', label: 'You are choosing', link: 'Go on choosing' },
  active: { badge: 'current', label: 'Plan under way', link: 'Open my plan' },
  reviewing: { badge: 'current', label: 'Time to look back', link: 'Look back on my plan' },
  done: { badge: 'done', label: 'Plan finished', link: 'Read my plan' },
  stopped: { badge: '', label: 'Plan stopped', link: 'Read my plan' },
};
