import { Injectable } from '@nestjs/common';
import { type PayloadOf, SendMessages } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { MessageSender } from './message-sender.js';

/** Safe to run twice, or after half of it: each row is claimed once, and a sent row is not due. */
@Injectable()
export class SendMessagesProcessor extends JobProcessor<typeof SendMessages> {
  readonly type = SendMessages;

  constructor(private readonly sender: MessageSender) {
    super();
  }

  protected async handle({ organisationId, ids }: PayloadOf<typeof SendMessages>): Promise<void> {
    for (const id of ids) await this.sender.send(organisationId, id);
  }
}
