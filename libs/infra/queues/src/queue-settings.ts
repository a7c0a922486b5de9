/**
 * How jobs are worked off. A job whose worker dies is taken up again after at most lock + stalled check,
 * 15 s, however often that happens: the default gives up at the second death. There are no retries here:
 * the owed row counts its attempts.
 */
export const workerOptions = {
  concurrency: 4,
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 20,
  runRetryDelay: 1_000,
};

/** Done jobs are kept for an hour, failed ones for a day: they hold ids only, but nobody needs them longer. */
export const jobOptions = {
  attempts: 1,
  removeOnComplete: { age: 3_600 },
  removeOnFail: { age: 86_400 },
};
