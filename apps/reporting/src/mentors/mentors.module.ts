import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { PlansModule } from '../plans/plans.module.js';
import { LookForMentorsProcessor } from './look-for-mentors.processor.js';
import { MentorLooks } from './mentor-looks.js';
import { Mentoring } from './mentoring.js';
import { MentoringController } from './mentoring.controller.js';
import { MentorsOfRoundController } from './mentors-of-round.controller.js';
import { Seekers } from './seekers.js';
import { SeekersController } from './seekers.controller.js';

/** Brings people together who can learn from each other. Both say yes first, and no score is shown. */
@Module({
  imports: [QueuesModule, PlansModule],
  controllers: [SeekersController, MentoringController, MentorsOfRoundController],
  providers: [Seekers, Mentoring, MentorLooks, LookForMentorsProcessor],
})
export class MentorsModule {}
