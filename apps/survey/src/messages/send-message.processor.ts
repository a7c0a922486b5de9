import { Injectable } from '@nestjs/common';
import { type PayloadOf, SendMessage } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { MessageSender } from './message-sender.js';

/** Safe to run twice: the row is claimed once, and a sent row is not due. */
@Injectable()
export class SendMessageProcessor extends JobProcessor<typeof SendMessage> {
  readonly type = SendMessage;

  constructor(private readonly sender: MessageSender) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof SendMessage>): Promise<void> {
    return this.sender.send(organisationId, id);
  }
}
