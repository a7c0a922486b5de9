import { Injectable } from '@nestjs/common';
import { AskFollowUps, type PayloadOf } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { FollowUps } from './follow-ups.js';

/** Safe to run twice: each day is a row that is taken once. */
@Injectable()
export class AskFollowUpsProcessor extends JobProcessor<typeof AskFollowUps> {
  readonly type = AskFollowUps;

  constructor(private readonly followUps: FollowUps) {
    super();
  }

  protected handle(due: PayloadOf<typeof AskFollowUps>): Promise<void> {
    return this.followUps.ask(due);
  }
}
