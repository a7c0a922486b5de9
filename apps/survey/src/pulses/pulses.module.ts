import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { LifecycleModule } from '../cycles/lifecycle.module.js';
import { PulseStarter } from './pulse-starter.js';
import { StartPulseProcessor } from './start-pulse.processor.js';

/** Follow-ups that reporting owes: a few lines of an earlier round, asked again of the same people. */
@Module({ imports: [QueuesModule, LifecycleModule], providers: [PulseStarter, StartPulseProcessor] })
export class PulsesModule {}
