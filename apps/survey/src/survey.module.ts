import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { AnswersModule } from './answers/answers.module.js';
import { LifecycleModule } from './cycles/lifecycle.module.js';
import { DueWork } from './due-work.js';
import { MessagesModule } from './messages/messages.module.js';
import { NominationsModule } from './nominations/nominations.module.js';
import { PeopleModule } from './people/people.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';

/** The identified side: people, cycles, invitations, answers. It alone knows who rates whom. */
@Module({
  imports: [
    QueuesModule,
    PeopleModule,
    LifecycleModule,
    NominationsModule,
    AnswersModule,
    MessagesModule,
    SignInModule,
  ],
  providers: [DueWork],
})
export class SurveyModule {}
