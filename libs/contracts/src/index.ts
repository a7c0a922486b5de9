export {
  cycleReportsAddress,
  debriefsAddress,
  HOME,
  HR_CYCLES,
  HR_PEOPLE,
  myReportsAddress,
  readinessAddress,
  reportAddress,
} from './addresses.js';
export { AnalysisSettings } from './analysis-settings.schema.js';
export { AnalysableInstrument, InstrumentFile } from './instrument.schema.js';
export type { JobType, PayloadOf } from './job-type.js';
export {
  AnalyseCycle,
  CloseCycle,
  RenderReports,
  RunBatch,
  SealCycle,
  SendMessage,
  SettleCycle,
} from './jobs.js';
export {
  Cohort,
  CohortDocument,
  ReleasedAnalysis,
  ReleasedDocument,
  ReleasedSubject,
} from './released-analysis.schema.js';
