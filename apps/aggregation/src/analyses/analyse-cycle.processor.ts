import { Injectable } from '@nestjs/common';
import { AnalyseCycle, type PayloadOf } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { CycleAnalyser } from './cycle-analyser.js';

/** Safe to run twice, or late: the owed row is taken once, and what it yields is written once. */
@Injectable()
export class AnalyseCycleProcessor extends JobProcessor<typeof AnalyseCycle> {
  readonly type = AnalyseCycle;

  constructor(private readonly analyser: CycleAnalyser) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof AnalyseCycle>): Promise<void> {
    return this.analyser.analyse(organisationId, id);
  }
}
