import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JobType } from '#contracts';
import { isLostConnection } from '#infra/database';
import { JobProcessor } from './job-processor.js';
import { QUEUE_BACKEND } from './queue-backend.token.js';
import type { QueueBackend, QueuedJob, RunningWorker } from './queue-backend.js';
import { describeError } from './describe-error.js';
import { withinMilliseconds } from './within-milliseconds.js';

const PAUSE = 5_000; // ms after an error of the worker itself
const PATIENCE = 5_000; // ms for jobs to end at a stop, half of what it may take; what is cut off is taken up again

/** Gives each queue that has processors in this process one worker, and hands it jobs by name. */
@Injectable()
export class Workers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Workers.name);
  private readonly workers: RunningWorker[] = [];
  private readonly pauses = new Map<RunningWorker, NodeJS.Timeout>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Every processor that some module of this process provides. */
  processors(): JobProcessor<JobType>[] {
    const instances: unknown[] = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    return instances.filter(
      (instance): instance is JobProcessor<JobType> => instance instanceof JobProcessor,
    );
  }

  onApplicationBootstrap(): void {
    const processors = this.processors();
    for (const queue of new Set(processors.map(({ type }) => type.queue))) {
      const worker = this.backend.startWorker(queue, (job) => this.run(job, processors));
      worker.on('error', (error) => this.pause(queue, worker, error));
      this.workers.push(worker);
    }
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.pauses.values()) clearTimeout(timer);
    await Promise.all(
      this.workers.map((worker) => withinMilliseconds(PATIENCE, worker.close()).catch(() => undefined)),
    );
  }

  private async run(job: QueuedJob, processors: readonly JobProcessor<JobType>[]): Promise<void> {
    const processor = processors.find(({ type }) => type.queue === job.queueName && type.name === job.name);
    if (!processor) return this.logger.error({ event: 'job-unknown', queue: job.queueName, job: job.name });
    try {
      await processor.process(job.data);
    } catch (error) {
      this.logger.error({ event: 'job-failed', job: job.name, ...describeError(error) });
      throw new Error('See the log.'); // the queue keeps reasons, and must not keep what an error may quote
    }
  }

  /** Without a pause the worker would ask again at once and for ever, and fill the disk with its complaints. */
  private pause(queue: string, worker: RunningWorker, error: Error): void {
    if (isLostConnection(error) || this.pauses.has(worker)) return; // the worker itself waits for lost ones
    this.logger.error({ event: 'worker-paused', queue, ...describeError(error) });
    worker.pause(true).catch(() => undefined); // it is closing
    const resume = setTimeout(() => {
      this.pauses.delete(worker);
      void worker.resume();
    }, PAUSE);
    this.pauses.set(worker, resume);
  }
}
