import { Injectable } from '@nestjs/common';
import { type PayloadOf, StartPulse } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { PulseStarter } from './pulse-starter.js';

/** Safe to run twice: the owed row is taken once. */
@Injectable()
export class StartPulseProcessor extends JobProcessor<typeof StartPulse> {
  readonly type = StartPulse;

  constructor(private readonly starter: PulseStarter) {
    super();
  }

  protected handle(due: PayloadOf<typeof StartPulse>): Promise<void> {
    return this.starter.start(due);
  }
}
