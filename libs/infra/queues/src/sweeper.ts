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
 * does not add to them, so that a long queue does not grow by being swept.
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
      this.sweeping = this.sweep(this.watches).finally(() => this.again(this.config.PARALLAX_SWEEP_SECONDS));
    }, seconds * 1_000);
  }

  private async sweep(watches: readonly Watch[]): Promise<void> {
    for (const { job, findDue } of watches) {
      if (this.stopped) return;
      try {
        if ((await this.wakeUps.waiting(job)) > 0) continue;
        const due = await findDue();
        if (due.length > 0) await this.wakeUps.ring(job, ...due);
      } catch (error) {
        this.logger.warn({ event: 'sweep-failed', job: job.name, reason: (error as Error).name });
      }
    }
  }
}
