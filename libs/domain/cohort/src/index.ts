export { type CohortMember, type PathEffort } from './cohort-member.js';
export { cohortReportOf, FEWEST_FOR_SHARES } from './cohort-report-of.js';
export {
  type CohortCompetency,
  type CohortImportance,
  type CohortPart,
  type CohortReport,
  type Investment,
  type LineFigure,
  type MeanOverPeople,
  type PathDomain,
} from './cohort-report.js';
export { cohortTally, type CohortTally } from './cohort-tally.js';
export { pathEffort } from './path-effort.js';
export { FEWEST, shownParts } from './shown-parts.js';
