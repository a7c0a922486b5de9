import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { JobType, PayloadOf } from '#contracts';
import { CONFIG, type Config } from '#infra/config';
import { WakeUps } from './wake-ups.js';

interface Watch {
  readonly job: JobType;
  readonly findDue: () => Promise<readonly unknown[]>;
}

/**
 * Looks at the start, and then every PARALLAX_SWEEP_SECONDS, for work that is owed and rings again. A plain
 * timer: a schedule kept in the queue would be lost with the queue. While jobs still wait in a queue it
 * does not add to them, so that a long queue does not grow by being swept. It asks each queue once, before
 * it rings: asked again after each ring, a kind of job that is always due would keep out those after it.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Sweeper.name);
  private readonly watches: Watch[] = [];
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Call it from `onModuleInit`. `findDue` reads what is due and not claimed, as ids, a few hundred at most. */
  watch<Job extends JobType>(job: Job, findDue: () => Promise<readonly PayloadOf<Job>[]>): void {
    this.watches.push({ job, findDue });
  }

  /** Looks for one job's owed work now: for a transaction that has just owed much of it. Never throws. */
  lookNow(job: JobType): void {
    const watched = this.watches.filter((watch) => watch.job.name === job.name);
    this.sweeping = this.sweeping.then(() => this.sweep(watched));
  }

  onApplicationBootstrap(): void {
    this.again(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private again(seconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.sweeping
        .then(() => this.sweep(this.watches))
        .finally(() => this.again(this.config.PARALLAX_SWEEP_SECONDS));
    }, seconds * 1_000);
  }

  private async sweep(watches: readonly Watch[]): Promise<void> {
    const idle = new Map<string, boolean>();
    for (const { job } of watches)
      if (!idle.has(job.queue)) idle.set(job.queue, await this.tried(job, () => this.isIdle(job), false));
    for (const { job, findDue } of watches)
      if (idle.get(job.queue) && !this.stopped)
        await this.tried(job, async () => this.wakeUps.ring(job, ...(await findDue())), undefined);
  }

  private isIdle = async (job: JobType): Promise<boolean> => (await this.wakeUps.waiting(job)) === 0;

  private async tried<Result>(job: JobType, work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      this.logger.warn({ event: 'sweep-failed', job: job.name, reason: (error as Error).name });
      return otherwise;
    }
  }
}
