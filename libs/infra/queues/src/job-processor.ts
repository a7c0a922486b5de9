import { Logger } from '@nestjs/common';
import type { JobType, PayloadOf } from '#contracts';

/**
 * Works off one type of job. Must be safe to run twice, late or out of order: it takes the owed row, and
 * finds nothing due when it comes second. List it among the providers of its module, and its type in the
 * app's manifest; the workers find it there.
 */
export abstract class JobProcessor<Job extends JobType> {
  protected readonly logger = new Logger(this.constructor.name);
  abstract readonly type: Job;

  protected abstract handle(payload: PayloadOf<Job>): Promise<void>;

  /** Parses the payload, once and for all. */
  async process(payload: unknown): Promise<void> {
    await this.handle(this.type.payload.parse(payload) as PayloadOf<Job>);
  }
}
