import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type PayloadOf, SendMessages } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { MessageSender } from './message-sender.js';

/** A job that is full is one of many. */
export const MESSAGES_A_JOB = 50;

/** Between two messages of a full job: thousands at once would crowd out reports, and mail servers refuse them. */
const PACE = 100; // ms

/** Safe to run twice, or after half of it: each row is claimed once, and a sent row is not due. */
@Injectable()
export class SendMessagesProcessor extends JobProcessor<typeof SendMessages> {
  readonly type = SendMessages;

  constructor(private readonly sender: MessageSender) {
    super();
  }

  protected async handle({ organisationId, ids }: PayloadOf<typeof SendMessages>): Promise<void> {
    for (const id of ids) {
      await this.sender.send(organisationId, id);
      if (ids.length >= MESSAGES_A_JOB) await pause(PACE);
    }
  }
}
