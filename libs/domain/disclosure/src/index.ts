export { isSuppressed, shownIn, suppressed } from './cell.js';
export { type Cell, type Reason, type Suppressed } from './cell.js';
export { formBlocks } from './form-blocks.js';
export { type Block, type Blocks, type NotShown } from './form-blocks.js';
export { releaseAnalysis } from './release-analysis.js';
export { type NamedCycle } from './release-analysis.js';
export { releaseCycle } from './release-cycle.js';
export { type CycleRelease, type CycleToRelease, type SubjectRelease } from './release-cycle.js';
export { METHOD, releaseHeader } from './release-header.js';
export { releasePolicyOf } from './release-policy.js';
export { type ReleasePolicy } from './release-policy.js';
export { type EarlierCycle } from './release-trend.js';
export {
  type ByView,
  type ChangeFigures,
  type Cohort,
  type CohortDocument,
  type CohortFigures,
  type CompetencyFigures,
  type CycleConstants,
  type DomainFigures,
  type ItemFigures,
  type MeanFigures,
  type ReleasedAnalysis,
  type ReleasedBalance,
  type ReleasedCycle,
  type ReleasedDevelopment,
  type ReleasedDocument,
  type ReleasedPosition,
  type ReleasedSubject,
  type ReleasedTrend,
  type ReleasedView,
  type ReleaseHeader,
  type ReleaseNumber,
} from './released-analysis.js';
export { type Figure } from './disclosed-subject.js';
export { type SubjectFigures, type ViewFigures } from './shown-figures.js';
export { keepEarlier } from './keep-earlier.js';
export { mayRelease } from './may-release.js';
export { type BlockAnswers, type LedgerBlocks, type Refusal } from './may-release.js';
export { type ReleaseDecision, type ReleaseRequest } from './may-release.js';
