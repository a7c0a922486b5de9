import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { SayThanksProcessor } from './say-thanks.processor.js';
import { ThanksMails } from './thanks-mails.js';

/** A subject's thanks, which reporting hands in and everybody who was asked gets. */
@Module({ imports: [QueuesModule], providers: [ThanksMails, SayThanksProcessor] })
export class ThanksModule {}
