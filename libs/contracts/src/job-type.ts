import type { z } from 'zod';

/**
 * What every job contract looks like. `queue` is named after the app that works it off, `name` says what
 * is to be done, and `payload` holds ids only: a wake-up may be lost, late or doubled.
 */
export interface JobType<Payload extends z.ZodType = z.ZodType> {
  readonly queue: string;
  readonly name: string;
  readonly payload: Payload;
}

/** What a handler of this job is given. */
export type PayloadOf<Job extends JobType> = z.output<Job['payload']>;
