import { Module } from '@nestjs/common';
import { MailModule } from '#infra/mail';
import { MailboxController } from './mailbox.controller.js';
import { MessageSender } from './message-sender.js';
import { SendMessagesProcessor } from './send-messages.processor.js';

/** The mail that survey owes: written as rows with the facts that owe it, sent by a worker. */
@Module({
  imports: [MailModule],
  controllers: [MailboxController],
  providers: [MessageSender, SendMessagesProcessor],
  exports: [MessageSender],
})
export class MessagesModule {}
