import * as z from 'zod';

const owed = z.strictObject({ organisationId: z.uuid(), id: z.uuid() });

/** survey → survey: e-mails are due; many ids to a job. The worker mints the links they hold as it sends. */
export const SendMessages = {
  queue: 'survey-mail',
  name: 'send-messages',
  payload: z.strictObject({ organisationId: z.uuid(), ids: z.array(z.uuid()).min(1).max(100) }),
} as const;

/** survey → survey: a cycle's closing date has come. */
export const CloseCycle = { queue: 'survey', name: 'close-cycle', payload: owed } as const;

/** survey → survey: answers of an open cycle may be marked in lots, and rewritten together. */
export const RunBatch = { queue: 'survey', name: 'run-batch', payload: owed } as const;

/** survey → survey: a cycle has closed and its grace is over; its answers are to be sealed. */
export const SealCycle = { queue: 'survey', name: 'seal-cycle', payload: owed } as const;

/** aggregation → survey: the analysis is frozen; what only it needed may go from the sealed answers. */
export const SettleCycle = { queue: 'survey', name: 'settle-cycle', payload: owed } as const;

/** survey → survey: a year has passed since the close; the sealed answers are to be deleted. */
export const DeleteAnswers = { queue: 'survey', name: 'delete-answers', payload: owed } as const;

/** reporting → survey: a subject thanks everybody who was asked. The words lie in the owed row. */
export const SayThanks = {
  queue: 'survey',
  name: 'say-thanks',
  payload: z.strictObject({ organisationId: z.uuid(), cycleId: z.uuid(), subjectId: z.uuid() }),
} as const;

/** How long a follow-up takes answers. */
export const PULSE_DAYS = 10;

/** reporting → survey: a follow-up is to be asked of the same people. The lines lie in the owed row. */
export const StartPulse = { queue: 'survey', name: 'start-pulse', payload: owed } as const;

/** reporting → reporting: the day of a follow-up has come. */
export const AskPulse = { queue: 'reporting', name: 'ask-pulse', payload: owed } as const;

/** aggregation → reporting: the answers of a follow-up are analysed. */
export const ShowPulse = { queue: 'reporting', name: 'show-pulse', payload: owed } as const;

/** survey → aggregation: a cycle is sealed and is owed an analysis. Ids only, never a person. */
export const AnalyseCycle = { queue: 'aggregation', name: 'analyse-cycle', payload: owed } as const;

/** aggregation → reporting: releases are frozen and owed their reports; many ids to a job. */
export const RenderReports = {
  queue: 'reporting',
  name: 'render-reports',
  payload: z.strictObject({ organisationId: z.uuid(), ids: z.array(z.uuid()).min(1).max(200) }),
} as const;

/** reporting → reporting: the day has come on which a plan asks its question. */
export const AskFollowUps = {
  queue: 'reporting',
  name: 'ask-follow-ups',
  payload: z.strictObject({ organisationId: z.uuid(), reportId: z.uuid() }),
} as const;

/** reporting → reporting: somebody who looks for a mentor is owed a look, once a week. */
export const LookForMentors = {
  queue: 'reporting',
  name: 'look-for-mentors',
  payload: z.strictObject({ organisationId: z.uuid(), reportId: z.uuid() }),
} as const;
