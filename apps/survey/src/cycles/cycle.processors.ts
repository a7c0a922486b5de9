import { Injectable } from '@nestjs/common';
import { CloseCycle, DeleteAnswers, type PayloadOf, RunBatch, SealCycle, SettleCycle } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { AnswerDeletion } from '../answers/answer-deletion.js';
import { CycleSealer } from '../answers/cycle-sealer.js';
import { CycleSettler } from '../answers/cycle-settler.js';
import { ResponseBatch } from '../answers/response-batch.js';
import { CycleLifecycle } from './cycle-lifecycle.js';

/** Safe to run twice: only a collecting cycle whose date has come is closed. */
@Injectable()
export class CloseCycleProcessor extends JobProcessor<typeof CloseCycle> {
  readonly type = CloseCycle;

  constructor(private readonly lifecycle: CycleLifecycle) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof CloseCycle>): Promise<void> {
    return this.lifecycle.closeIfDue(organisationId, id);
  }
}

/** Safe to run twice: it marks what is unmarked and rewrites what is not yet together. */
@Injectable()
export class RunBatchProcessor extends JobProcessor<typeof RunBatch> {
  readonly type = RunBatch;

  constructor(private readonly batch: ResponseBatch) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof RunBatch>): Promise<void> {
    return this.batch.run(organisationId, id);
  }
}

/** Safe to run twice: only a closed cycle whose grace is over is sealed. */
@Injectable()
export class SealCycleProcessor extends JobProcessor<typeof SealCycle> {
  readonly type = SealCycle;

  constructor(private readonly sealer: CycleSealer) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof SealCycle>): Promise<void> {
    return this.sealer.seal(organisationId, id);
  }
}

/** Safe to run twice: the owed row is locked, and done is done. */
@Injectable()
export class SettleCycleProcessor extends JobProcessor<typeof SettleCycle> {
  readonly type = SettleCycle;

  constructor(private readonly settler: CycleSettler) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof SettleCycle>): Promise<void> {
    return this.settler.settle(organisationId, id);
  }
}

/** Safe to run twice: only answers that are due and still there are deleted. */
@Injectable()
export class DeleteAnswersProcessor extends JobProcessor<typeof DeleteAnswers> {
  readonly type = DeleteAnswers;

  constructor(private readonly deletion: AnswerDeletion) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof DeleteAnswers>): Promise<void> {
    return this.deletion.run(organisationId, id);
  }
}
