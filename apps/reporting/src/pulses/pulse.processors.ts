import { Injectable } from '@nestjs/common';
import { AskPulse, type PayloadOf, ShowPulse } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { DuePulses } from './due-pulses.js';

/** Safe to run twice: only a planned follow-up is asked. */
@Injectable()
export class AskPulseProcessor extends JobProcessor<typeof AskPulse> {
  readonly type = AskPulse;

  constructor(private readonly pulses: DuePulses) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof AskPulse>): Promise<void> {
    return this.pulses.ask(organisationId, id);
  }
}

/** Safe to run twice: the owed row is taken once. */
@Injectable()
export class ShowPulseProcessor extends JobProcessor<typeof ShowPulse> {
  readonly type = ShowPulse;

  constructor(private readonly pulses: DuePulses) {
    super();
  }

  protected handle({ organisationId, id }: PayloadOf<typeof ShowPulse>): Promise<void> {
    return this.pulses.show(organisationId, id);
  }
}
