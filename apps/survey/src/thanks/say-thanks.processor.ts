import { Injectable } from '@nestjs/common';
import { type PayloadOf, SayThanks } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { ThanksMails } from './thanks-mails.js';

/** Safe to run twice: the owed row is taken once. */
@Injectable()
export class SayThanksProcessor extends JobProcessor<typeof SayThanks> {
  readonly type = SayThanks;

  constructor(private readonly mails: ThanksMails) {
    super();
  }

  protected handle(due: PayloadOf<typeof SayThanks>): Promise<void> {
    return this.mails.owe(due);
  }
}
