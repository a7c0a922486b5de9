import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { AnswersModule } from './answers/answers.module.js';
import { ApiModule } from './api/api.module.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { LifecycleModule } from './cycles/lifecycle.module.js';
import { DueWork } from './due-work.js';
import { MessagesModule } from './messages/messages.module.js';
import { NominationsModule } from './nominations/nominations.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PeopleModule } from './people/people.module.js';
import { PulsesModule } from './pulses/pulses.module.js';
import { RolesModule } from './roles/roles.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { ThanksModule } from './thanks/thanks.module.js';

/** The identified side: people, cycles, invitations, answers. It alone knows who rates whom. */
@Module({
  imports: [
    QueuesModule,
    PeopleModule,
    CyclesModule,
    LifecycleModule,
    NominationsModule,
    RolesModule,
    AnswersModule,
    MessagesModule,
    SettingsModule,
    SignInModule,
    ThanksModule,
    PulsesModule,
    PagesModule,
    ApiModule,
  ],
  providers: [DueWork],
})
export class SurveyModule {}
