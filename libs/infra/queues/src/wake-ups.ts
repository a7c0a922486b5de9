import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { JobType, PayloadOf } from '#contracts';
import { QUEUE_BACKEND } from './queue-backend.token.js';
import type { OpenQueue, QueueBackend } from './queue-backend.js';
import { jobOptions } from './queue-settings.js';
import { withinMilliseconds } from './within-milliseconds.js';

const PATIENCE = 2_000; // ms; a command to a queue that is closing would never settle

/**
 * Tells a worker that work is owed. Ring after the transaction that owes it has been committed, and never
 * rely on it: the sweeper finds what was not rung.
 */
@Injectable()
export class WakeUps implements OnApplicationShutdown {
  private readonly logger = new Logger(WakeUps.name);
  private readonly queues = new Map<string, OpenQueue>();

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /** Never throws, and takes two seconds at most. */
  ring<Job extends JobType>(job: Job, ...payloads: PayloadOf<Job>[]): Promise<void> {
    if (payloads.length === 0) return Promise.resolve();
    const jobs = payloads.map((data) => ({ name: job.name, data, opts: jobOptions }));
    return withinMilliseconds(PATIENCE, this.queue(job.queue).addBulk(jobs)).then(
      () => undefined,
      () => this.logger.warn({ event: 'wake-up-lost', queue: job.queue, job: job.name, count: jobs.length }),
    );
  }

  /** How many jobs of any type wait in this job's queue. Throws when the backend does not answer in time. */
  waiting(job: JobType): Promise<number> {
    return withinMilliseconds(PATIENCE, this.queue(job.queue).getWaitingCount());
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(
      [...this.queues.values()].map((queue) => withinMilliseconds(PATIENCE, queue.close())),
    );
    await withinMilliseconds(PATIENCE, this.backend.close()).catch(() => undefined);
  }

  private queue(name: string): OpenQueue {
    const open = this.queues.get(name) ?? this.backend.openQueue(name);
    if (!this.queues.has(name))
      open.on('error', (error) => this.logger.debug({ event: 'queue-trouble', name, reason: error.name }));
    this.queues.set(name, open);
    return open;
  }
}
