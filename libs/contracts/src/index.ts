export {
  brandLogoAddress,
  brandStyleAddress,
  cycleReportsAddress,
  debriefsAddress,
  exportsAddress,
  groupAddress,
  followUpAddress,
  HOME,
  HR_CYCLES,
  HR_PEOPLE,
  mentoringAddress,
  mentorsAddress,
  mentorsOfRoundAddress,
  myReportsAddress,
  planAddress,
  pulseAddress,
  readinessAddress,
  reportAddress,
  SETTINGS,
  sharedAddress,
} from './addresses.js';
export { AnalysisSettings } from './analysis-settings.schema.js';
export { AnalysableInstrument, InstrumentFile } from './instrument.schema.js';
export type { JobType, PayloadOf } from './job-type.js';
export {
  AnalyseCycle,
  AskFollowUps,
  AskPulse,
  CloseCycle,
  DeleteAnswers,
  LookForMentors,
  PULSE_DAYS,
  RenderReports,
  RunBatch,
  SayThanks,
  SealCycle,
  SendMessages,
  SettleCycle,
  ShowPulse,
  StartPulse,
} from './jobs.js';
export {
  Cohort,
  CohortDocument,
  ReleasedAnalysis,
  ReleasedDocument,
  ReleasedSubject,
} from './released-analysis.schema.js';
