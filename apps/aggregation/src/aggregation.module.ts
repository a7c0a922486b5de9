import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { AnalyseCycleProcessor } from './analyses/analyse-cycle.processor.js';
import { CycleAnalyser } from './analyses/cycle-analyser.js';
import { DueAnalyses } from './analyses/due-analyses.js';

/** Scores sealed cycles, applies disclosure control, freezes releases. It can name nobody. */
@Module({ imports: [QueuesModule], providers: [AnalyseCycleProcessor, CycleAnalyser, DueAnalyses] })
export class AggregationModule {}
