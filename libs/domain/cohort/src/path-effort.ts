import { type RecommendedPath } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { type PathEffort } from './cohort-member.js';

/** What one recommended path asks for. Asking for more feedback is no development yet: null. */
export function pathEffort(path: RecommendedPath, instrument: Instrument): PathEffort | null {
  if (path.kind === 'ask_more') return null;
  if (path.kind === 'integrated') return { domain: 'both', hours: path.path.weeks * path.path.hoursPerWeek };
  const { domain } = instrument.competencies.find(({ code }) => code === path.path.competency) ?? {};
  return {
    domain: domain === instrument.domains[0]?.code ? 'leadership' : 'management',
    hours: path.actions.reduce((sum, { action }) => sum + action.totalHours, 0),
  };
}
