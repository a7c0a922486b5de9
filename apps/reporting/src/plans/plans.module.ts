import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { CalendarController } from '../calendar/calendar.controller.js';
import { AskFollowUpsProcessor } from '../follow-ups/ask-follow-ups.processor.js';
import { FollowUpController } from '../follow-ups/follow-up.controller.js';
import { FollowUps } from '../follow-ups/follow-ups.js';
import { AskPulseProcessor, ShowPulseProcessor } from '../pulses/pulse.processors.js';
import { DuePulses } from '../pulses/due-pulses.js';
import { PulseController } from '../pulses/pulse.controller.js';
import { Pulses } from '../pulses/pulses.js';
import { Sharing } from '../sharing/sharing.js';
import { SharingController } from '../sharing/sharing.controller.js';
import { Thanks } from '../thanks/thanks.js';
import { ThanksController } from '../thanks/thanks.controller.js';
import { GoalChoices } from './goal-choices.js';
import { GoalEdits } from './goal-edits.js';
import { GoalsController } from './goals.controller.js';
import { OwnPlans } from './own-plans.js';
import { PlanController } from './plan.controller.js';
import { PlanMoves } from './plan-moves.js';
import { PlanPages } from './plan-pages.js';
import { PlanSummaries } from './plan-summaries.js';

/** What a subject makes of a report: a plan, its dates and questions, whom it is shared with, and thanks. */
@Module({
  imports: [QueuesModule],
  controllers: [
    PlanController,
    GoalsController,
    CalendarController,
    PulseController,
    SharingController,
    FollowUpController,
    ThanksController,
  ],
  providers: [
    OwnPlans,
    PlanMoves,
    PlanPages,
    PlanSummaries,
    GoalEdits,
    GoalChoices,
    Pulses,
    DuePulses,
    AskPulseProcessor,
    ShowPulseProcessor,
    Sharing,
    FollowUps,
    AskFollowUpsProcessor,
    Thanks,
  ],
  exports: [OwnPlans, Sharing, PlanSummaries],
})
export class PlansModule {}
