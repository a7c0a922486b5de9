import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { AnswersModule } from '../answers/answers.module.js';
import { CycleLifecycle } from './cycle-lifecycle.js';
import { InstrumentVersions } from './instrument-versions.js';
import {
  CloseCycleProcessor,
  DeleteAnswersProcessor,
  RunBatchProcessor,
  SealCycleProcessor,
  SettleCycleProcessor,
} from './cycle.processors.js';

/** How a cycle moves from launch to seal, by HR's buttons and by date. */
@Module({
  imports: [QueuesModule, AnswersModule],
  providers: [
    CycleLifecycle,
    InstrumentVersions,
    CloseCycleProcessor,
    DeleteAnswersProcessor,
    RunBatchProcessor,
    SealCycleProcessor,
    SettleCycleProcessor,
  ],
  exports: [CycleLifecycle, InstrumentVersions],
})
export class LifecycleModule {}
